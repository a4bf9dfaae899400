using System.Globalization;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Data;

/// <summary>
/// A table as people save it: a header row, and cells separated by commas, semicolons, tabs or bars (RFC 4180). Immutable once read;
/// every cell knows its place in the file, so that anyone who reads it can say where
/// something is wrong.
/// </summary>
public sealed class CsvTable
{
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int ListedColumns = 8;
    private const int LongestListed = 40;

    // A comma where numbers have a decimal point, and no sign between thousands.
    private static readonly NumberFormatInfo CommaFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _text;
    private readonly List<CsvCell> _cells;
    private readonly int _width;
    private readonly bool _hasDecimalCommas;

    private CsvTable(string file, string text, CsvRows rows, Action<Problem> report)
    {
        File = file;
        _text = text;
        _cells = rows.Cells;
        _width = rows.Width;
        Columns = [.. _cells.Take(_width).Select(TextOf)];
        Title = [.. rows.Title.Select(TextOf)];
        NameColumns(report);
        _hasDecimalCommas = DecimalCommas.Decide(this, rows.Separator, report);
    }

    /// <summary>The file as messages call it.</summary>
    public string File { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What is written above the header, cell by cell; empty where the header is the first row.</summary>
    public IReadOnlyList<string> Title { get; }

    /// <summary>How many rows there are below the header.</summary>
    public int Rows => _width == 0 ? 0 : (_cells.Count / _width) - 1;

    /// <summary>
    /// Reads a table. A byte order mark, a first line <c>sep=;</c>, blanks around cells, empty rows and empty cells at the end of rows
    /// are passed over; a row with another number of cells than the header, a stray quote
    /// and a column named twice or not at all are reported. Numbers may have a decimal comma where no number has a decimal point and
    /// none could have a comma between thousands.
    /// </summary>
    /// <param name="file">The file as messages call it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="report">Receives each problem. A row that is reported is left out.</param>
    /// <param name="header">A column by which the header is known where there may be title rows above it; null where the first row is
    /// the header.</param>
    public static CsvTable Parse(string file, string text, Action<Problem> report, string? header = null)
    {
        var rows = CsvRows.Read(file, text, header, report);
        if (rows.Width == 0)
            report(new Problem(file, 1, 1, "expected a header row with the names of the columns; found nothing that could be one."));

        return new CsvTable(file, text, rows, report);
    }

    /// <summary>Reports the columns that are missing, all in one sentence.</summary>
    /// <param name="columns">The columns that there must be.</param>
    /// <param name="report">Receives the problem.</param>
    /// <returns>Whether none is missing.</returns>
    public bool Require(IEnumerable<string> columns, Action<Problem> report)
    {
        var missing = columns.Where(column => !Has(column)).ToList();
        if (missing.Count > 0 && _width > 0)
        {
            var one = $"the column '{missing[0]}' is missing.{DidYouMean.For(missing[0], Listed())}";
            report(
                new Problem(
                    File,
                    _cells[0].Line,
                    1,
                    missing.Count == 1 ? one : $"the columns {Words(missing)} are missing; found {Found()}"
                )
            );
        }

        return missing.Count == 0;
    }

    /// <summary>Whether there is such a column; capitals make no difference.</summary>
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

    /// <summary>Reads a cell as a finite number, such as <c>-1.5e3</c>; with a decimal comma where the table has them.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="number">The number; null where the cell is empty or holds something else.</param>
    /// <returns>Whether the cell is empty or a number.</returns>
    public bool TryNumber(int row, int column, out double? number)
    {
        var text = Span(row, column);
        IFormatProvider format = _hasDecimalCommas && text.Contains(',') ? CommaFormat : CultureInfo.InvariantCulture;
        var isNumber = double.TryParse(text, PlainNumber, format, out var value) && double.IsFinite(value);
        number = isNumber ? value : null;
        return isNumber || text.Length == 0;
    }

    /// <summary>Reads a cell that must be empty or a number; anything else is reported and read as empty.</summary>
    public double? Number(int row, int column, Action<Problem> report)
    {
        if (!TryNumber(row, column, out var number))
            report(
                At(
                    row,
                    column,
                    $"'{Columns[column]}' is '{Text(row, column)}'; expected a number such as 1.5, or nothing where it is unknown."
                )
            );

        return number;
    }

    /// <summary>Whether a cell is a number with a decimal point (or, with the other sign, with a decimal comma).</summary>
    internal bool IsFraction(int row, int column, char decimalSign)
    {
        var text = Span(row, column);
        IFormatProvider format = decimalSign == ',' ? CommaFormat : CultureInfo.InvariantCulture;
        return text.Contains(decimalSign) && double.TryParse(text, PlainNumber, format, out _);
    }

    /// <summary>A problem at a cell.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public Problem At(int row, string column, string message) => At(row, IndexOf(column), message);

    /// <summary>A problem at a cell.</summary>
    public Problem At(int row, int column, string message) => new(File, Cell(row, column).Line, Cell(row, column).Column, message);

    /// <summary>A problem at the name of a column.</summary>
    public Problem AtHeader(int column, string message) => new(File, _cells[column].Line, _cells[column].Column, message);

    private CsvCell Cell(int row, int column) => _cells[((row + 1) * _width) + column];

    private string TextOf(CsvCell cell)
    {
        var text = _text.Substring(cell.Start, cell.Length);
        return cell.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private static string Words(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private string Found()
    {
        var more = _width > ListedColumns ? $" and {_width - ListedColumns} more" : "";
        return $"{Words([.. Listed().Take(ListedColumns)])}{more}"
            + $".{(_width == 1 ? " Columns are separated by commas, semicolons or tabs." : "")}";
    }

    private IEnumerable<string> Listed() => Columns.Select(name => name.Length > LongestListed ? $"{name[..LongestListed]}..." : name);

    private void NameColumns(Action<Problem> report)
    {
        for (var column = 0; column < _width; column++)
        {
            var header = _cells[column];
            var name = Columns[column];
            if (name.Length == 0)
                report(new Problem(File, header.Line, header.Column, "this column has no name."));
            else if (!_columns.TryAdd(name, column))
                report(new Problem(File, header.Line, header.Column, $"the column '{name}' stands here a second time."));
        }
    }
}
