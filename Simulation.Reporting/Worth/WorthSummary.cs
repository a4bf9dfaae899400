using Simulation.Model.Worth;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Worth;

/// <summary>What collaboration is worth in one line, to stand below those of other scenarios.</summary>
public static class WorthSummary
{
    /// <summary>What the columns are called.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "Scenario",
        "Scope: members, %",
        "Scope: covered, %",
        "Resources: given up for others in a period",
        "Innovation: research (national = 100)",
        "Complexity: messages in a period",
        "Impact: gap closed, %",
        "Impact: national → negotiated → full",
    ];

    /// <summary>
    /// The line of a scenario: negotiated collaboration with its 95 % interval, and in brackets full cooperation where that is not plain.
    /// </summary>
    public static IReadOnlyList<string> Line(CollaborationWorth worth)
    {
        var resources = Row("contributions");
        var innovation = Row("research");
        var messages = Row("messages");
        var last = worth.Rows[^2];
        return
        [
            worth.Header.Name,
            Percent(Row("participants")),
            $"{Percent(Row("covered"))} of {Row("covered").Label.Split(' ')[2]}",
            $"{WorthTable.Cell(resources.Negotiated)} (full {IndicatorTable.Number(resources.Full.Mean)}) {resources.Unit}",
            $"{WorthTable.Cell(innovation.Negotiated)} (full {IndicatorTable.Number(innovation.Full.Mean)})",
            $"{WorthTable.Cell(messages.Negotiated)} (full {IndicatorTable.Number(messages.Full.Mean)})",
            Percent(Row("closing_the_gap")),
            (
                $"{last.Label}: {WorthTable.Cell(last.National)} → {WorthTable.Cell(last.Negotiated)} → {WorthTable.Cell(last.Full)} "
                + $"{(last.Unit == "1" ? "" : last.Unit)}"
            ).TrimEnd(),
        ];

        WorthRow Row(string name) => worth.Rows.First(row => row.Name == name);
    }

    private static string Percent(WorthRow row)
    {
        var value = row.Negotiated;
        return WorthTable.Cell(new(100 * value.Mean, 100 * value.Low, 100 * value.High, value.Count));
    }
}
