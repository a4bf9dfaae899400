using System.Globalization;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Agendas;

/// <summary>
/// Positions in tab-separated rows that begin with a tag: <c>#A</c> actor, <c>#P</c> issue, <c>#M</c> end of an issue's scale,
/// <c>#D</c> actor, issue, position, salience, capability (Stokman and Van Oosten, 1994, as
/// exchanged by their software).
/// </summary>
internal static class TaggedPositions
{
    /// <summary>Whether a text is in this form.</summary>
    public static bool Is(string text) => text.AsSpan().TrimStart("\uFEFF \r\n\t'\"").StartsWith("#");

    /// <summary>Reads the rows; what is wrong is reported and left out.</summary>
    public static PositionRows Read(string file, string text, Action<Problem> report)
    {
        var rows = new PositionRows();
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        for (var number = 0; number < lines.Length; number++)
        {
            string[] cells = [.. lines[number].Trim('\uFEFF').Split('\t').Select(cell => cell.Trim().Trim('\''))];
            var line = number + 1;
            switch (cells[0])
            {
                case "" or "#A" or "#P" or "#/" or "#end":
                    break;
                case "#M" when cells.Length >= 3 && Number(cells[2], line) is { } end:
                    rows.Ends.Add((cells[1], end));
                    break;
                case "#D"
                    when cells.Length >= 6
                        && Number(cells[3], line) is { } position
                        && Number(cells[4], line) is { } salience
                        && Number(cells[5], line) is { } capability:
                    rows.Stances.Add(new PositionRow(line, cells[1], cells[2], position, salience, capability));
                    break;
                case "#M" or "#D":
                    report(
                        new Problem(
                            file,
                            line,
                            1,
                            "expected #M, issue, number; or #D, actor, issue, position, salience, capability, separated by tabs."
                        )
                    );
                    break;
                default:
                    report(new Problem(file, line, 1, $"a row begins with #A, #P, #M or #D; found '{cells[0]}'."));
                    break;
            }
        }

        return rows;

        double? Number(string cell, int line)
        {
            if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
                return value;

            report(new Problem(file, line, 1, $"expected a number; found '{cell}'."));
            return null;
        }
    }
}
