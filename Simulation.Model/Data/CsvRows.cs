using Simulation.Model.Diagnostics;

namespace Simulation.Model.Data;

/// <summary>
/// The rows of a table as people save them: rows without content and empty cells at the end of a row are passed over, rows above the
/// header are its title, and a row that does not fit the header is reported and left out.
/// </summary>
internal sealed class CsvRows
{
    // A header comes soon, or the first row is it.
    private const int MostTitleRows = 10;

    private readonly string _file;
    private readonly string _text;
    private readonly Action<Problem> _report;
    private int _stated;
    private bool _hasNameless;

    private CsvRows(string file, string text, Action<Problem> report)
    {
        _file = file;
        _text = text;
        _report = report;
        Cells = new List<CsvCell>(text.Length / 4);
    }

    /// <summary>The cells of the header and of all rows below it, <see cref="Width"/> to a row.</summary>
    public List<CsvCell> Cells { get; }

    /// <summary>The cells above the header that are not empty, in their order.</summary>
    public List<CsvCell> Title { get; } = [];

    /// <summary>How many columns there are; 0 where there is no header.</summary>
    public int Width { get; private set; }

    /// <summary>What separates the cells.</summary>
    public char Separator { get; private set; }

    /// <summary>Reads the rows.</summary>
    /// <param name="file">The file as messages call it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="column">A column by which the header is known; null where the first row is the header.</param>
    /// <param name="report">Receives each problem.</param>
    public static CsvRows Read(string file, string text, string? column, Action<Problem> report)
    {
        var rows = new CsvRows(file, text, report);
        var titles = column is null ? 0 : rows.RowsAbove(column);
        var scanner = new CsvScanner(text);
        rows.Separator = scanner.Separator;
        while (scanner.ReadRow(rows.Cells, out var first))
        {
            if (scanner.Error is { } error)
                report(new Problem(file, error.Line, error.Column, error.Message));
            else if (titles > 0)
                rows.TakeTitle(first);
            else if (rows.Fits(first))
                continue;

            titles--;
            rows.Cells.RemoveRange(first, rows.Cells.Count - first);
        }

        return rows;
    }

    private int RowsAbove(string column)
    {
        var scanner = new CsvScanner(_text);
        var cells = new List<CsvCell>();
        for (var row = 0; row <= MostTitleRows && scanner.ReadRow(cells, out var first); row++)
        {
            for (var cell = first; cell < cells.Count; cell++)
            {
                if (_text.AsSpan(cells[cell].Start, cells[cell].Length).Equals(column, StringComparison.OrdinalIgnoreCase))
                    return row;
            }
        }

        return 0;
    }

    private void TakeTitle(int first) => Title.AddRange(Cells.Skip(first).Where(cell => cell.Length > 0));

    // Brings a row to the width of the header; false where it is empty or does not fit.
    private bool Fits(int first)
    {
        var found = Cells.Count - first;
        var filled = found;
        while (filled > 0 && Cells[first + filled - 1].Length == 0)
            filled--;

        if (filled == 0)
            return false;

        if (Width == 0)
        {
            Width = filled;
            _stated = found;
        }

        if (found >= Width && filled <= Width)
        {
            Cells.RemoveRange(first + Width, found - Width);
            return true;
        }

        if (filled > Width && filled <= _stated)
            ReportNameless(first);
        else
            ReportWidth(first, Math.Max(filled, Math.Min(found, Width)));

        return false;
    }

    private void ReportNameless(int first)
    {
        if (!_hasNameless)
            _report(new Problem(_file, Cells[first + Width].Line, Cells[first + Width].Column, "this column has no name in the header."));

        _hasNameless = true;
    }

    private void ReportWidth(int first, int found)
    {
        var hint = found > Width && Separator == ',' ? " A cell with a comma in it needs quotes; so does a decimal comma." : "";
        _report(new Problem(_file, Cells[first].Line, 1, $"expected {Width} cells as in the header; found {found}.{hint}"));
    }
}
