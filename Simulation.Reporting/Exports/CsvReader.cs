using System.Globalization;

namespace Simulation.Reporting.Exports;

/// <summary>
/// Reads what <see cref="CsvWriter"/> wrote, row by row, and says in which file, line and column something is not as expected.
/// </summary>
internal sealed class CsvReader : IDisposable
{
    private readonly string _file;
    private readonly IReadOnlyList<string> _columns;
    private readonly StreamReader _reader;
    private readonly string[] _cells;
    private int _line;

    /// <summary>Opens a file and checks its header row.</summary>
    /// <exception cref="InvalidDataException">The header is another one.</exception>
    public CsvReader(string file, Stream stream, IReadOnlyList<string> columns)
    {
        (_file, _columns, _reader, _cells) = (file, columns, new StreamReader(stream), new string[columns.Count]);
        if (!Next() || !_cells.SequenceEqual(columns))
            throw Wrong(0, $"expected the columns {string.Join(",", columns)}");
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        if (_reader.ReadLine() is not { } line)
            return false;

        _line++;
        var (column, start) = (0, 0);
        while (start <= line.Length)
        {
            var end = EndOfCell(line, start);
            if (column == _cells.Length)
                throw Wrong(column - 1, $"expected {_cells.Length} cells, found more");

            _cells[column++] = start < line.Length && line[start] == '"'
                ? line[(start + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal)
                : line[start..end];
            start = end + 1;
        }

        return column == _cells.Length ? true : throw Wrong(column, $"expected {_cells.Length} cells, found {column}");
    }

    public string Text(int column) => _cells[column];

    /// <summary>A number; an empty cell is NaN.</summary>
    public double Number(int column) => _cells[column].Length == 0 ? double.NaN
        : double.TryParse(_cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(column, $"expected a number, found '{_cells[column]}'");

    /// <summary>A finite number, where every row has one.</summary>
    public double FullNumber(int column) => Number(column) is var number && double.IsFinite(number) ? number
        : throw Wrong(column, $"expected a number, found '{_cells[column]}'");

    /// <summary>A text, where every row has one.</summary>
    public string FullText(int column) => _cells[column].Length > 0 ? _cells[column] : throw Wrong(column, "expected a text, found an empty cell");

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

    private static int EndOfCell(string line, int start)
    {
        if (start == line.Length || line[start] != '"')
        {
            var comma = line.IndexOf(',', start);
            return comma < 0 ? line.Length : comma;
        }

        var at = start + 1;
        while (at < line.Length && (line[at] != '"' || (at + 1 < line.Length && line[at + 1] == '"')))
            at += line[at] == '"' ? 2 : 1;

        return Math.Min(at + 1, line.Length);
    }
}
