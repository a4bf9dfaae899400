using System.Collections.Frozen;
using Simulation.Model.Worth;
using Simulation.Reporting.Worth;

namespace Simulation.Reporting.Report.Sections;

/// <summary>National against international: what each course of action gives.</summary>
internal sealed class WorthSection : IReportSection
{
    private static readonly FrozenSet<int> Numbers = new[] { 3, 4, 5 }.ToFrozenSet();

    public string Title => "National against international";

    public void Write(Html html, ReportRun run, string prefix)
    {
        var worth = CollaborationWorth.Of(run.Setup, run.Result, CancellationToken.None);
        html.Element(
            "p",
            "National action is everyone its own best reply, without talks; full cooperation the joint optimum of every period. Means of "
                + "the replicates, with half of the 95 % interval where they differ. Sign: negotiated less national, replicate by "
                + "replicate; ? where chance could explain it."
        );
        html.Table(
            "What each course gives",
            ["For", "Measure", "Unit", "National", "Negotiated", "Full cooperation", "Sign"],
            worth.Rows.Zip(WorthTable.Rows(worth), (row, cells) => (IReadOnlyList<string>)[row.Head.ToString(), .. cells.Skip(1)]),
            Numbers
        );
        foreach (var note in worth.Notes)
            html.Element("p", note, ("class", "muted"));
    }
}
