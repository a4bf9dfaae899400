using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Agendas;

/// <summary>
/// Positions in columns: a row for each actor and issue with <c>Actor, Position, Salience, Capability</c> and, where there are several
/// issues, <c>Issue</c> (also <c>Low</c> and <c>High</c>, the ends of the scale); or a
/// row for each actor, see <see cref="KtabColumns"/>.
/// </summary>
internal static class PositionColumns
{
    private const string Actor = "Actor";
    private const string Issue = "Issue";
    private const string OnlyIssue = "issue";
    private static readonly string[] Required = [Actor, "Position", "Salience", "Capability"];
    private static readonly string[] Ends = ["Low", "High"];

    /// <summary>Reads the rows; what is wrong is reported and left out.</summary>
    public static PositionRows Read(string file, string text, Action<Problem> report)
    {
        var table = CsvTable.Parse(file, text, report, Actor);
        if (KtabColumns.Of(table) is { } columns)
            return columns.Read(report);

        var rows = new PositionRows();
        if (!table.Require(Required, report))
            return rows;

        var cells = new PositionCells(table, report);
        for (var row = 0; row < table.Rows; row++)
        {
            var issue = table.Has(Issue) ? table.Text(row, Issue) : OnlyIssue;
            var position = cells.Number(row, table.IndexOf("Position"));
            var salience = cells.Salience(row, table.IndexOf("Salience"));
            var capability = cells.Size(row, table.IndexOf("Capability"));
            if (position is not null && salience is not null && capability is not null)
            {
                var actor = table.Text(row, Actor);
                rows.Stances.Add(new PositionRow(cells.Line(row), actor, issue, position.Value, salience.Value, capability.Value));
            }

            foreach (var end in Ends.Where(table.Has))
            {
                if (cells.Number(row, table.IndexOf(end)) is { } value)
                    rows.Ends.Add((issue, value));
            }
        }

        rows.FullSalience = cells.FullSalience();
        return rows;
    }
}
