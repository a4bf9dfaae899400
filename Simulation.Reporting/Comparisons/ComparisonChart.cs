using ScottPlot;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Comparisons;

/// <summary>
/// Scenarios side by side in one picture: the headline series of each over time, and how far each closes the gap between no cooperation and
/// full cooperation.
/// </summary>
public static class ComparisonChart
{
    private const string Gap = "closing_the_gap";
    private const double Reach = 1.96;

    /// <summary>Why these scenarios cannot be drawn on one axis; null if they can.</summary>
    public static string? WhyNot(Comparison comparison)
    {
        var headlines = comparison.Arms.Select(arm => arm.Result.Header.Headline).Distinct().ToList();
        return headlines.Count == 1
            ? null
            : $"the scenarios are about different things: {string.Join(", ", headlines.Select(series => series.WithUnit()))}.";
    }

    /// <summary>Writes <c>comparison.png</c>, <c>.svg</c>, <c>.csv</c> and <c>.txt</c>.</summary>
    /// <param name="comparison">What to draw; see <see cref="WhyNot"/>.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="options">How it is to look; null for a light slide in every format.</param>
    public static void Write(Comparison comparison, RunStamp stamp, Func<string, Stream> open, ChartOptions? options = null)
    {
        Draw(comparison, stamp, options ?? ChartOptions.Default, "comparison").Save(open);
    }

    /// <summary>Draws the chart into memory.</summary>
    internal static DrawnChart Draw(Comparison comparison, RunStamp stamp, ChartOptions options, string name)
    {
        var header = comparison.Arms[0].Result.Header;
        var footer = new Footer(
            $"{comparison.Arms.Count} scenarios · seed {header.Seed} · {header.Replicates} replicates each · {stamp}",
            ChartBook.Caveat
        );
        return DrawnChart.Of("comparison", name, style => Draw(comparison, style), footer, options);
    }

    private static Figure Draw(Comparison comparison, ChartStyle style)
    {
        var series = comparison.Arms[0].Result.Header.Headline;
        var views = comparison.Arms.Select(arm => new ResultView(arm.Result)).ToList();
        var medians = views.Select(view => view.WorldSpread(series.Name).Select(spread => spread.P50).ToArray()).ToList();
        var gaps = comparison.Indicators.First(row => row.Indicator.Name == Gap).Arms.Select(arm => arm.Summary!).ToList();
        var best = Enumerable.Range(0, gaps.Count).MaxBy(arm => gaps[arm].Mean);
        return new Figure(
            double.IsNaN(gaps[best].Mean)
                ? $"{series.WithUnit()} of {comparison.Arms.Count} scenarios"
                : $"{comparison.Arms[best].Name} closes the most of the gap to full cooperation: "
                    + $"{ChartNumber.Signed(100 * gaps[best].Mean)}",
            $"Lines: median over the replicates; dashed: no agreement; dotted: full "
                + $"cooperation{(HaveSameReferences(views) ? "" : ", each in the colour of its scenario")}. Points: mean with its 95 % "
                + $"interval, 0 is no cooperation and 1 full cooperation.",
            $"Comparison of {series.Label}: "
                + string.Join(
                    "; ",
                    comparison.Arms.Select(
                        (arm, index) => $"{arm.Name} {medians[index][^1]:0.###} at the end, gap closed {gaps[index].Mean:0.00}"
                    )
                )
                + ".",
            [
                new Panel(series.WithUnit(), Lines(comparison, style, views, medians), 3),
                new Panel("Gap closed", Points(comparison, style, gaps), 2),
            ],
            csv =>
            {
                csv.Header(
                    "scenario",
                    "year",
                    "median",
                    "no_agreement",
                    "full_cooperation",
                    "unit",
                    "gap_closed",
                    "gap_closed_standard_error"
                );
                for (var arm = 0; arm < views.Count; arm++)
                {
                    var nash = views[arm].Reference(views[arm].Nash, series.Name);
                    var full = views[arm].Reference(views[arm].Cooperative, series.Name);
                    for (var period = 0; period < medians[arm].Length; period++)
                    {
                        csv.Cell(comparison.Arms[arm].Name)
                            .Cell(views[arm].Header.Years[period])
                            .Cell(medians[arm][period])
                            .Cell(nash[period])
                            .Cell(full[period])
                            .Cell(series.Unit)
                            .Cell(gaps[arm].Mean)
                            .Cell(gaps[arm].StandardError)
                            .EndRow();
                    }
                }
            }
        );
    }

    private static Plot Lines(Comparison comparison, ChartStyle style, List<ResultView> views, List<double[]> medians)
    {
        var series = views[0].Header.Headline;
        var lines = views
            .Select(view =>
                (view.Header.Years, Nash: view.Reference(view.Nash, series.Name), Full: view.Reference(view.Cooperative, series.Name))
            )
            .ToList();
        var labels = EndLabels.OfLines(
            [.. comparison.Arms.Select((arm, index) => new EndLabel(medians[index][^1], arm.Name, style.Country(index)))],
            style
        );
        var (low, high) = AxisRange.Of([.. lines.SelectMany(line => line.Nash.Concat(line.Full)), .. medians.SelectMany(median => median)]);
        var plot = ChartPlot.OverTime(style, views[0].Header.Years, low, high, ChartNumber.OnAxis(series.Unit), labels.Room);
        var isOne = HaveSameReferences(views);
        foreach (var (arm, (years, nash, full)) in lines.Take(isOne ? 1 : lines.Count).Index())
        {
            plot.AddReference(years, nash, isOne ? style.MutedText : style.Country(arm), LinePattern.DenselyDashed);
            plot.AddReference(years, full, isOne ? style.MutedText : style.Country(arm), LinePattern.Dotted);
        }

        for (var arm = 0; arm < medians.Count; arm++)
            plot.AddReference(views[arm].Header.Years, medians[arm], style.Country(arm), LinePattern.Solid);

        plot.Add.Plottable(labels);
        return plot;
    }

    // Scenarios of one world have one pair of lines.
    private static bool HaveSameReferences(List<ResultView> views)
    {
        var series = views[0].Header.Headline.Name;
        return views.All(view =>
            Of(view, view.Nash).SequenceEqual(Of(views[0], views[0].Nash))
            && Of(view, view.Cooperative).SequenceEqual(Of(views[0], views[0].Cooperative))
        );

        double[] Of(ResultView view, ReferenceLine line) => view.Reference(line, series);
    }

    private static Plot Points(Comparison comparison, ChartStyle style, List<IndicatorSummary> gaps)
    {
        var labels = EndLabels.OfRows([.. gaps.Select((gap, row) => new EndLabel(-row, $"{gap.Mean:0.00}", style.Text))], style);
        var error = gaps.Select(gap => double.IsNaN(gap.StandardError) ? 0 : Reach * gap.StandardError).ToList();
        var low = Math.Min(-0.03, gaps.Zip(error, (gap, reach) => gap.Mean - reach).Min());
        var high = Math.Max(1.03, gaps.Zip(error, (gap, reach) => gap.Mean + reach).Max());
        var plot = ChartPlot.Rows(style, [.. comparison.Arms.Select(arm => arm.Name)], low, high, ChartNumber.OnAxis("1"), labels.Room);
        for (var arm = 0; arm < gaps.Count; arm++)
        {
            var line = plot.Add.Line(gaps[arm].Mean - error[arm], -arm, gaps[arm].Mean + error[arm], -arm);
            line.LineColor = style.Country(arm);
            line.LineWidth = 3;
            plot.Add.Marker(gaps[arm].Mean, -arm, ChartStyle.CountryShape(arm), 11, style.Country(arm));
        }

        plot.Add.Plottable(labels);
        return plot;
    }
}
