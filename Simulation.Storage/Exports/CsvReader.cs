using System.Buffers;
using System.Globalization;

namespace Simulation.Storage.Exports;

/// <summary>
/// Reads what <see cref="CsvWriter"/> wrote (RFC 4180), row by row, and says in which file, line and column something is not as expected.
/// </summary>
internal sealed class CsvReader : IDisposable
{
    private readonly string _file;
    private readonly IReadOnlyList<string> _columns;
    private readonly StreamReader _reader;
    private readonly string[] _cells;
    private readonly ArrayBufferWriter<char> _row = new();
    private readonly char[] _block = new char[1 << 14];
    private Range _unread;
    private int _line;
    private int _nextLine = 1;

    /// <summary>Opens a file and checks its header row.</summary>
    /// <exception cref="InvalidDataException">The header is another one.</exception>
    public CsvReader(string file, Stream stream, IReadOnlyList<string> columns)
    {
        _file = file;
        _columns = columns;
        _reader = new StreamReader(stream);
        _cells = new string[columns.Count];
        if (!Next() || !_cells.SequenceEqual(columns))
            throw Wrong(0, $"expected the columns {string.Join(",", columns)}");
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        if (!ReadRow())
            return false;

        var row = _row.WrittenSpan is [.. var inner, '\r'] ? inner : _row.WrittenSpan;
        var column = 0;
        var start = 0;
        while (start <= row.Length)
        {
            if (column == _cells.Length)
                throw Wrong(column - 1, $"expected {_cells.Length} cells, found more");

            _cells[column] = FormulaGuard.Take(Cell(row, column, ref start));
            column++;
        }

        return column == _cells.Length ? true : throw Wrong(column, $"expected {_cells.Length} cells, found {column}");
    }

    public string Text(int column) => _cells[column];

    /// <summary>A number; an empty cell is NaN.</summary>
    public double Number(int column) =>
        _cells[column].Length == 0 ? double.NaN
        : double.TryParse(_cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(column, $"expected a number, found '{_cells[column]}'");

    /// <summary>A finite number, where every row has one.</summary>
    public double FullNumber(int column)
    {
        var number = Number(column);
        return double.IsFinite(number) ? number : throw Wrong(column, $"expected a number, found '{_cells[column]}'");
    }

    /// <summary>A text, where every row has one.</summary>
    public string FullText(int column) =>
        _cells[column].Length > 0 ? _cells[column] : throw Wrong(column, "expected a text, found an empty cell");

    /// <summary>A whole number from one bound up to another.</summary>
    public int Whole(int column, int from, int to) =>
        int.TryParse(_cells[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : throw Wrong(column, $"expected a whole number from {from} to {to}, found '{_cells[column]}'");

    /// <summary>The place of a text in a list.</summary>
    public int Place(int column, IReadOnlyDictionary<string, int> places, string what) =>
        places.TryGetValue(_cells[column], out var place) ? place : throw Wrong(column, $"'{_cells[column]}' is not a {what} of this run");

    public void Dispose() => _reader.Dispose();

    private InvalidDataException Wrong(int column, string message) =>
        new($"{_file}({_line},{column + 1}): {message}{(column < _columns.Count ? $" in column '{_columns[column]}'" : "")}.");

    // A row goes to the end of a line that is not in quotes.
    private bool ReadRow()
    {
        _row.ResetWrittenCount();
        _line = _nextLine;
        var isOpen = false;
        var hasAny = false;
        while (true)
        {
            if (_unread.Start.Equals(_unread.End) && !ReadBlock())
                return hasAny;

            hasAny = true;
            var unread = _block.AsSpan(_unread);
            var end = unread.IndexOfAny('\n', '"');
            if (end < 0)
            {
                Take(unread, unread.Length);
                continue;
            }

            var sign = unread[end];
            if (sign == '"')
                isOpen = !isOpen;
            else
                _nextLine++;

            if (sign == '\n' && !isOpen)
            {
                Take(unread[..end], end + 1);
                return true;
            }

            Take(unread[..(end + 1)], end + 1);
        }
    }

    private bool ReadBlock()
    {
        _unread = ..Math.Max(0, _reader.Read(_block));
        return _unread.End.Value > 0;
    }

    private void Take(ReadOnlySpan<char> text, int length)
    {
        _row.Write(text);
        _unread = (_unread.Start.Value + length).._unread.End;
    }

    private string Cell(ReadOnlySpan<char> row, int column, ref int start)
    {
        if (start < row.Length && row[start] == '"')
            return QuotedCell(row, column, ref start);

        var cell = row[start..];
        cell = cell.IndexOf(',') is var comma and >= 0 ? cell[..comma] : cell;
        if (cell.Contains('"'))
            throw Wrong(column, "expected quotes around a text that has one");

        start += cell.Length + 1;
        return cell.ToString();
    }

    private string QuotedCell(ReadOnlySpan<char> row, int column, ref int start)
    {
        var end = start + 1;
        while (true)
        {
            var quote = row[end..].IndexOf('"');
            if (quote < 0)
                throw Wrong(column, "a quote is never closed");

            end += quote;
            if (end + 1 == row.Length || row[end + 1] != '"')
                break;

            end += 2;
        }

        if (end + 1 < row.Length && row[end + 1] != ',')
            throw Wrong(column, $"expected a comma behind a quote, found '{row[end + 1]}'");

        var cell = row[(start + 1)..end].ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        start = end + 2;
        return cell;
    }
}
