using System.Globalization;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Data;

/// <summary>
/// A table of comma-separated values (RFC 4180) with a header row. Immutable once read; every cell knows its place in the file, so that
/// whoever reads it can say where something is wrong.
/// </summary>
public sealed class CsvTable
{
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly string _text;
    private readonly List<CsvCell> _cells;
    private readonly int _width;

    private CsvTable(string file, string text, List<CsvCell> cells, int width)
    {
        (File, _text, _cells, _width) = (file, text, cells, width);
        Columns = [.. cells.Take(width).Select(TextOf)];
    }

    /// <summary>The file as messages call it.</summary>
    public string File { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many rows there are below the header.</summary>
    public int Rows => _width == 0 ? 0 : (_cells.Count / _width) - 1;

    /// <summary>
    /// Reads a table. Blank lines and a byte order mark are passed over; a row with another number of cells than the header, a stray quote
    /// and a column named twice or not at all are reported.
    /// </summary>
    /// <param name="file">The file as messages call it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="report">Receives each problem. A row that is reported is left out.</param>
    public static CsvTable Parse(string file, string text, Action<Problem> report)
    {
        var (cells, width) = (new List<CsvCell>(text.Length / 4), 0);
        var scanner = new CsvScanner(text);
        while (scanner.ReadRow(cells, out var first))
        {
            var found = cells.Count - first;
            if (scanner.Error is { } error)
                report(new Problem(file, error.Line, error.Column, error.Message));
            else if (width != 0 && found != width)
                report(new Problem(file, cells[first].Line, 1, $"expected {width} cells as in the header; found {found}."));
            else
            {
                width = width == 0 ? found : width;
                continue;
            }

            cells.RemoveRange(first, found);
        }

        if (width == 0)
            report(new Problem(file, 1, 1, "expected a header row with the names of the columns; found nothing that could be one."));

        var table = new CsvTable(file, text, cells, width);
        table.NameColumns(report);
        return table;
    }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The place of a column, from 0, for reading many cells of it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public int IndexOf(string column) => _columns[column];

    /// <summary>The text of a cell, empty where it is missing.</summary>
    public string Text(int row, int column) => TextOf(Cell(row, column));

    /// <summary>
    /// The characters of a cell as they stand in the file, without the quotes around it: what numbers and codes are read from, without a
    /// copy.
    /// </summary>
    public ReadOnlySpan<char> Span(int row, int column) => _text.AsSpan(Cell(row, column).Start, Cell(row, column).Length);

    /// <summary>The text of a cell, empty where it is missing.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public string Text(int row, string column) => Text(row, IndexOf(column));

    /// <summary>The number in a cell; null where the cell is empty or holds something else.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public double? Number(int row, string column) => TryNumber(row, IndexOf(column), out var number) ? number : null;

    /// <summary>Reads a cell as a finite number in the invariant culture, such as <c>-1.5e3</c>.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="number">The number; null where the cell is empty or holds something else.</param>
    /// <returns>Whether the cell is empty or a number.</returns>
    public bool TryNumber(int row, int column, out double? number)
    {
        var text = Span(row, column);
        var isNumber = double.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
        number = isNumber ? value : null;
        return isNumber || text.Length == 0;
    }

    /// <summary>Reads a cell that must be empty or a number; anything else is reported and read as empty.</summary>
    public double? Number(int row, int column, Action<Problem> report)
    {
        if (!TryNumber(row, column, out var number))
            report(At(row, column, $"'{Columns[column]}' is '{Text(row, column)}'; expected a number such as 1.5, or nothing where it is unknown."));

        return number;
    }

    /// <summary>A problem at a cell.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public Problem At(int row, string column, string message) => At(row, IndexOf(column), message);

    /// <summary>A problem at a cell.</summary>
    public Problem At(int row, int column, string message) => new(File, Cell(row, column).Line, Cell(row, column).Column, message);

    private CsvCell Cell(int row, int column) => _cells[((row + 1) * _width) + column];

    private string TextOf(CsvCell cell)
    {
        var text = _text.Substring(cell.Start, cell.Length);
        return cell.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private void NameColumns(Action<Problem> report)
    {
        for (var column = 0; column < _width; column++)
        {
            var (header, name) = (_cells[column], Columns[column]);
            if (name.Length == 0)
                report(new Problem(File, header.Line, header.Column, "this column has no name."));
            else if (!_columns.TryAdd(name, column))
                report(new Problem(File, header.Line, header.Column, $"the column '{name}' stands here a second time."));
        }
    }
}
