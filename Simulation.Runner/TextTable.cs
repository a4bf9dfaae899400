using System.Text;

namespace Simulation.Runner;

/// <summary>A table of plain text: columns as wide as they need to be, so that it reads well on a terminal and after <c>grep</c>.</summary>
/// <param name="columns">The heads of the columns.</param>
internal sealed class TextTable(params IReadOnlyList<string> columns)
{
    private const string Gap = "  ";
    private readonly List<IReadOnlyList<string>> _rows = [];
    private int[] _alignedRight = [];

    /// <summary>Columns, from 0, that hold numbers.</summary>
    public TextTable AlignRight(params int[] numbers)
    {
        _alignedRight = numbers;
        return this;
    }

    public TextTable Row(params IReadOnlyList<string> cells)
    {
        _rows.Add(cells);
        return this;
    }

    public void Write(TextWriter writer)
    {
        var widths = columns.Select((head, column) => _rows.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        writer.WriteLine(Line(columns, widths));
        writer.WriteLine(Line([.. columns.Zip(widths, (head, width) => new string('-', head.Length == 0 ? 0 : width))], widths));
        foreach (var row in _rows)
            writer.WriteLine(Line(row, widths));
    }

    private string Line(IReadOnlyList<string> cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var column = 0; column < widths.Length; column++)
        {
            line.Append(_alignedRight.Contains(column) ? cells[column].PadLeft(widths[column]) : cells[column].PadRight(widths[column]));
            line.Append(Gap);
        }

        return line.ToString().TrimEnd();
    }
}
