using System.Collections.Frozen;
using Simulation.Model.Engine.Results;
using Simulation.Model.Statistics;
using Simulation.Reporting.Tables;
using Simulation.Reporting.Worth;

namespace Simulation.Reporting.Report.Sections;

/// <summary>Every indicator with its interval.</summary>
internal sealed class KeyNumbersSection : IReportSection
{
    private static readonly FrozenSet<int> Numbers = new[] { 1, 2 }.ToFrozenSet();

    public string Title => "Key numbers";

    public void Write(Html html, ReportRun run, string prefix)
    {
        var replicates = run.Result.Lanes.Count;
        html.Element(
            "p",
            replicates == 1
                ? "One replicate: no interval, and nothing to tell chance from effect."
                : $"Means of {replicates} replicates with their 95 % interval (Student's t), and the range of 5 to 95 % of the replicates."
        );
        html.Table(
            "Indicators of the run",
            ["Indicator", "Mean", "5 to 95 %", "Unit", "What it says"],
            run.Result.Summaries()
                .Zip(
                    IndicatorTable.Of(run.Result),
                    (summary, row) =>
                        (IReadOnlyList<string>)
                            [
                                row.Indicator,
                                WorthTable.Cell(Interval(run.Result, summary.Indicator)),
                                row.Range.Length > 0 ? row.Range : "–",
                                row.Unit,
                                summary.Indicator.Summary + (row.Note.Length > 0 ? $" ({row.Note})" : ""),
                            ]
                ),
            Numbers
        );
    }

    private static MeanInterval Interval(RunResult result, Indicator indicator)
    {
        var place = result.Header.Indicators.TakeWhile(one => one.Name != indicator.Name).Count();
        return MeanInterval.Of([.. result.Lanes.Select(lane => lane.Indicators[place])]);
    }
}
