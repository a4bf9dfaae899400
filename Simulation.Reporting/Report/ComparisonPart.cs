using System.Collections.Frozen;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Comparisons;
using Simulation.Reporting.Report.Sections;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Report;

/// <summary>Several runs side by side: their indicators in a table, and in a chart where they are about the same thing.</summary>
internal static class ComparisonPart
{
    public const string Title = "Side by side";
    public const string Id = "comparison";

    public static void Write(Html html, IReadOnlyList<ReportRun> runs)
    {
        var comparison = new Comparison(Named(runs));
        html.Element("h2", Title);
        var unpaired = Pairing.WhyNot([.. comparison.Arms.Zip(runs, (arm, run) => (arm.Name, run.Setup))], runs[0].Result.Header.Seed);
        html.Element(
            "p",
            AreAlike(runs)
                ? $"Means of {runs[0].Result.Lanes.Count} replicates under seed {runs[0].Result.Header.Seed}. {ComparisonTable.ClearMark}: "
                    + $"differs from {comparison.Arms[0].Name}{(unpaired is null ? ", replicate by replicate," : "")} by more than chance "
                    + $"(95 % interval)."
                : "Means of the replicates. The runs differ in seed or number of replicates, so that they "
                    + "are not compared replicate by replicate."
        );
        if (unpaired is not null)
            html.Element("p", unpaired);

        html.Table(
            "Indicators of all runs",
            ["Indicator", .. comparison.Arms.Select(arm => arm.Name), "Unit"],
            ComparisonTable.Rows(comparison),
            Enumerable.Range(1, runs.Count).ToFrozenSet()
        );
        if (ComparisonChart.WhyNot(comparison) is { } reason)
            html.Element("p", $"No chart of all: {reason}", ("class", "muted"));
        else
            ChartsSection.Figure(
                html,
                "comparison",
                Drawn(comparison, runs[0].Stamp, ChartSize.Report, "wide"),
                Drawn(comparison, runs[0].Stamp, ChartSize.Column, "narrow")
            );
    }

    private static DrawnChart Drawn(Comparison comparison, RunStamp stamp, ChartSize page, string width) =>
        ComparisonChart.Draw(comparison, stamp, new ChartOptions { Formats = ["svg", "csv"], Page = page }, $"{width}-comparison");

    private static bool AreAlike(IReadOnlyList<ReportRun> runs) =>
        runs.Select(run => (run.Result.Header.Seed, run.Result.Lanes.Count)).Distinct().Count() == 1;

    // Runs of one scenario are told apart by their number.
    private static IReadOnlyList<(string Name, Model.Engine.Results.RunResult Result)> Named(IReadOnlyList<ReportRun> runs) =>
        [
            .. runs.Select(
                (run, index) =>
                    (
                        runs.Count(other => other.Result.Header.Name == run.Result.Header.Name) > 1
                            ? $"{run.Result.Header.Name} ({index + 1})"
                            : run.Result.Header.Name,
                        run.Result
                    )
            ),
        ];
}
