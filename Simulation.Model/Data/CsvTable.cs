using System.Globalization;
using System.Text;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Data;

/// <summary>A table of comma-separated values (RFC 4180) with a header row. Cells keep their place in the file.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string[]> _rows = [];
    private readonly List<int> _lines = [];

    private CsvTable(string file) => File = file;

    /// <summary>The file as messages call it.</summary>
    public string File { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>How many rows there are below the header.</summary>
    public int Rows => _rows.Count;

    /// <summary>Reads a table. A row with another number of cells than the header is reported and left out.</summary>
    public static CsvTable Parse(string file, string text, Action<Problem> report)
    {
        var table = new CsvTable(file);
        foreach (var (line, cells) in Records(text.StartsWith('\uFEFF') ? text[1..] : text))
        {
            if (table.Columns.Count == 0)
                table.TakeHeader(line, cells, report);
            else if (cells.Length == table.Columns.Count)
                table.TakeRow(line, cells);
            else
                report(new Problem(file, line, 1, $"expected {table.Columns.Count} cells as in the header; found {cells.Length}."));
        }

        if (table.Columns.Count == 0)
            report(new Problem(file, 1, 1, "the file is empty; expected a header row."));

        return table;
    }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The text of a cell, empty where it is missing.</summary>
    public string Text(int row, string column) => _rows[row][_columns[column]];

    /// <summary>The number in a cell; null where the cell is empty or not a finite number.</summary>
    public double? Number(int row, string column) =>
        double.TryParse(Text(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A problem at a row; the column counts cells, from 1.</summary>
    public Problem At(int row, string column, string message) => new(File, _lines[row], _columns[column] + 1, message);

    private void TakeHeader(int line, string[] cells, Action<Problem> report)
    {
        Columns = cells;
        for (var index = 0; index < cells.Length; index++)
        {
            if (!_columns.TryAdd(cells[index], index))
                report(new Problem(File, line, index + 1, $"the column '{cells[index]}' stands here a second time."));
        }
    }

    private void TakeRow(int line, string[] cells)
    {
        _rows.Add(cells);
        _lines.Add(line);
    }

    private static IEnumerable<(int Line, string[] Cells)> Records(string text)
    {
        var (cells, cell, line, start) = (new List<string>(), new StringBuilder(), 1, 1);
        var (quoted, any) = (false, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\n';
            if (quoted && at < text.Length)
            {
                if (letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[at++]);
                else if (letter == '"')
                    quoted = false;
                else
                    cell.Append(letter);

                line += letter == '\n' ? 1 : 0;
            }
            else if (letter == '"' && cell.Length == 0)
            {
                (quoted, any) = (true, true);
            }
            else if (letter == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                any = true;
            }
            else if (letter == '\n')
            {
                if (any || cell.Length > 0)
                {
                    cells.Add(cell.ToString());
                    yield return (start, [.. cells]);
                }

                cells.Clear();
                cell.Clear();
                any = false;
                start = ++line;
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }
    }
}
