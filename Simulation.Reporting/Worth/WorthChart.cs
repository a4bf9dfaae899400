using ScottPlot;
using Simulation.Model.Statistics;
using Simulation.Model.Worth;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Tables;
using Simulation.Storage.Exports;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Worth;

/// <summary>
/// National action, negotiated collaboration and full cooperation under the five heads: a panel for the first measure of each, three bars
/// in it.
/// </summary>
public static class WorthChart
{
    private static readonly string[] Courses = ["National", "Negotiated", "Full cooperation"];

    /// <summary>Writes <c>worth.png</c>, <c>.svg</c>, <c>.csv</c> and <c>.txt</c>.</summary>
    /// <param name="worth">What to draw.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="options">How it is to look; null for a light slide in every format.</param>
    public static void Write(CollaborationWorth worth, RunStamp stamp, Func<string, Stream> open, ChartOptions? options = null)
    {
        var header = worth.Header;
        var footer = new Footer(
            $"Scenario {header.Name} · seed {header.Seed} · {header.Replicates} replicates · {stamp}",
            ChartBook.Caveat
        );
        FigureFiles.Write("worth", style => Draw(worth, style), footer, options, open);
    }

    private static Figure Draw(CollaborationWorth worth, ChartStyle page)
    {
        WorthRow[] rows = [.. worth.Rows.GroupBy(row => row.Head).Select(head => head.First())];
        var style = page.ForPanels(rows.Length);
        return new Figure(
            $"{worth.Header.Name}: {Closes(rows[^1].Negotiated.Mean)}",
            "Means, whiskers: 95 % interval. "
                + string.Join(
                    "; ",
                    rows.Select(row =>
                        $"{row.Head}: {Wording.InSentence(row.Label)}{(row.Unit is "1" or "share" or "count" ? "" : ", " + row.Unit)}"
                    )
                )
                + ".",
            string.Join(
                " ",
                rows.Select(row =>
                    $"{row.Label}: "
                    + string.Join(", ", Means(row).Select((mean, course) => $"{Courses[course]} {IndicatorTable.Number(mean.Mean)}"))
                    + "."
                )
            ),
            [
                .. rows.Select(
                    (row, place) => new Panel(row.Head.ToString(), Bars(row, style, place == 0 || style.Size.Stacks), place == 0 ? 1.7f : 1)
                ),
            ],
            csv => WriteData(csv, rows)
        );
    }

    private static string Closes(double gap) =>
        double.IsNaN(gap)
            ? "no gap between national action and full cooperation to close"
            : $"collaboration {(gap < 0 ? "loses" : "closes")} {ChartNumber.Percent(100 * gap)} of the gap to full cooperation";

    private static Plot Bars(WorthRow row, ChartStyle style, bool named)
    {
        var means = Means(row);
        Color[] colors = [style.NoAgreement, style.Outcome, style.FullCooperation];
        var write = ChartNumber.InWords(row.Unit);
        var labels = EndLabels.OfRows([.. means.Select((mean, course) => new EndLabel(-course, write(mean.Mean), colors[course]))], style);
        double[] ends = [.. means.SelectMany(mean => new[] { mean.Mean, mean.Low, mean.High }).Where(double.IsFinite)];
        var (low, high) = Array.Exists(ends, end => end != 0) ? AxisRange.Of([0, .. ends]) : (0, 1);
        var plot = ChartPlot.Rows(style, named ? Courses : ["", "", ""], low, high, ChartNumber.OnAxis(row.Unit), labels.Room);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
        {
            LabelFormatter = ChartNumber.OnAxis(row.Unit),
            TargetTickCount = 3,
        };
        for (var course = 0; course < means.Length; course++)
        {
            if (double.IsNaN(means[course].Mean))
                continue;

            var bar = plot.Add.Line(0, -course, means[course].Mean, -course);
            bar.LineColor = colors[course];
            bar.LineWidth = 40;
            if (!(means[course].High > means[course].Low))
                continue;

            var whisker = plot.Add.Line(means[course].Low, -course, means[course].High, -course);
            whisker.LineColor = style.Text;
            whisker.LineWidth = 1.6f;
        }

        plot.Add.Plottable(labels);
        return plot;
    }

    private static void WriteData(CsvWriter csv, WorthRow[] rows)
    {
        csv.Header("head", "measure", "course", "mean", "low", "high", "unit");
        foreach (var row in rows)
        {
            foreach (var (course, mean) in Means(row).Index())
                csv.Cell(row.Head.ToString())
                    .Cell(row.Label)
                    .Cell(Courses[course])
                    .Cell(mean.Mean)
                    .Cell(mean.Low)
                    .Cell(mean.High)
                    .Cell(row.Unit)
                    .EndRow();
        }
    }

    private static MeanInterval[] Means(WorthRow row) => [row.National, row.Negotiated, row.Full];
}
