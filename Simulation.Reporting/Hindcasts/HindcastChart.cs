using ScottPlot;
using Simulation.Model.Engine.Results;
using Simulation.Model.Hindcasts;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Hindcasts;

/// <summary>A hindcast in pictures: the fitted runs as fans around the record, and what would have been otherwise.</summary>
/// <param name="title">What was hindcast.</param>
/// <param name="series">What is compared with what; a panel each.</param>
/// <param name="calibrateTo">The last year fitted.</param>
/// <param name="arms">The fitted runs first, then the counterfactuals, by name.</param>
public sealed class HindcastChart(
    string title,
    IReadOnlyList<RecordedSeries> series,
    int calibrateTo,
    IReadOnlyList<(string Name, RunResult Result)> arms
)
{
    private const float MarkerSize = 7;

    /// <summary>Writes the fan and the record in each format as <c>NAME.format</c>, and the chart in words as <c>NAME.txt</c>.</summary>
    /// <param name="name">The files' name, without extension.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="options">How it is to look; null for a light slide in every format.</param>
    public void WriteFit(string name, RunStamp stamp, Func<string, Stream> open, ChartOptions? options = null)
    {
        var spreads = series.Select(one => SpreadOf(one, arms[0].Result)).ToList();
        Write(
            name,
            stamp,
            open,
            options,
            style => new Figure(
                $"{title}: fitted up to {calibrateTo}, tested after",
                $"Line: median; bands: 25–75 % and 5–95 % of {arms[0].Result.Lanes.Count} replicates. Points: the record; open where it is "
                    + $"left out. The rule ends the years fitted.",
                string.Join(
                    " ",
                    series.Select(
                        (one, index) =>
                            $"{one.Definition.Label}, {one.Years[0]}–{one.Years[^1]}: median {ChartNumber.Even(spreads[index][0].P50)} at "
                            + $"first and {ChartNumber.Even(spreads[index][^1].P50)} at the end, beside the record."
                    )
                ),
                [.. series.Select((one, index) => new Panel(Heading(one), Fitted(one, spreads[index], style)))],
                csv => WriteFitted(csv, spreads)
            )
        );
    }

    /// <summary>
    /// Writes the means of all arms beside the record in each format as <c>NAME.format</c>, and the chart in words as <c>NAME.txt</c>.
    /// </summary>
    /// <param name="name">The files' name, without extension.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="options">How it is to look; null for a light slide in every format.</param>
    public void WriteCounterfactuals(string name, RunStamp stamp, Func<string, Stream> open, ChartOptions? options = null)
    {
        var means = series.Select(one => arms.Select(arm => MeanOf(one, arm.Result)).ToList()).ToList();
        Write(
            name,
            stamp,
            open,
            options,
            style => new Figure(
                $"{title}: what would have been otherwise",
                $"Lines: mean of {arms[0].Result.Lanes.Count} replicates under the same random numbers. Points: the record.",
                string.Join(
                    " ",
                    series.Select(
                        (one, index) =>
                            $"{one.Definition.Label} in {one.Years[^1]}: "
                            + string.Join("; ", arms.Select((arm, place) => $"{arm.Name} {ChartNumber.Even(means[index][place][^1])}"))
                            + "."
                    )
                ),
                [.. series.Select((one, index) => new Panel(Heading(one), Compared(one, means[index], style)))],
                csv =>
                {
                    csv.Header("series", "arm", "year", "mean", "record", "unit");
                    for (var index = 0; index < series.Count; index++)
                    {
                        for (var arm = 0; arm < arms.Count; arm++)
                        {
                            for (var period = 0; period < series[index].Years.Count; period++)
                            {
                                csv.Cell(series[index].Definition.Of)
                                    .Cell(arms[arm].Name)
                                    .Cell(series[index].Years[period])
                                    .Cell(means[index][arm][period])
                                    .Cell(series[index].Values[period])
                                    .Cell(series[index].Unit)
                                    .EndRow();
                            }
                        }
                    }
                }
            )
        );
    }

    private static string Heading(RecordedSeries one) => one.Definition.Label + ChartNumber.InUnit(one.Unit);

    private static Spread[] SpreadOf(RecordedSeries one, RunResult result)
    {
        var lanes = result.Lanes.Select(one.Of).ToList();
        return [.. Enumerable.Range(0, one.Years.Count).Select(period => Spread.Of(lanes.Select(lane => lane[period])))];
    }

    private static double[] MeanOf(RecordedSeries one, RunResult result)
    {
        var lanes = result.Lanes.Select(one.Of).ToList();
        return [.. Enumerable.Range(0, one.Years.Count).Select(period => lanes.Average(lane => lane[period]))];
    }

    private static void AddRecord(Plot plot, RecordedSeries one, ChartStyle style)
    {
        for (var period = 0; period < one.Years.Count; period++)
        {
            if (double.IsFinite(one.Values[period]))
                plot.Add.Marker(
                    one.Years[period],
                    one.Values[period],
                    one.IsOmitted[period] ? MarkerShape.OpenCircle : MarkerShape.FilledCircle,
                    MarkerSize,
                    style.Text
                );
        }
    }

    private Plot Fitted(RecordedSeries one, Spread[] spread, ChartStyle style)
    {
        var labels = EndLabels.OfLines(
            [new(spread[^1].P50, "Model", style.Outcome), new(one.Values.LastOrDefault(double.IsFinite, double.NaN), "Record", style.Text)],
            style
        );
        var (low, high) = AxisRange.Of([.. one.Values, .. spread.SelectMany(value => new[] { value.P05, value.P95 })]);
        var plot = ChartPlot.OverTime(style, one.Years, low, high, ChartNumber.OnAxis(one.Unit), labels.Room);
        plot.AddBands(style, one.Years, spread, arms[0].Result.Lanes.Count > 1);
        plot.AddMedian(style, one.Years, spread);
        var rule = plot.Add.VerticalLine(calibrateTo + 0.5, 1.5f, style.MutedText, LinePattern.DenselyDashed);
        rule.ExcludeFromLegend = true;
        AddRecord(plot, one, style);
        plot.Add.Plottable(labels);
        return plot;
    }

    private Plot Compared(RecordedSeries one, List<double[]> means, ChartStyle style)
    {
        var labels = EndLabels.OfLines(
            [.. arms.Select((arm, index) => new EndLabel(means[index][^1], arm.Name, style.Country(index)))],
            style
        );
        var (low, high) = AxisRange.Of([.. one.Values, .. means.SelectMany(mean => mean)]);
        var plot = ChartPlot.OverTime(style, one.Years, low, high, ChartNumber.OnAxis(one.Unit), labels.Room);
        for (var arm = arms.Count - 1; arm >= 0; arm--)
            plot.AddReference(one.Years, means[arm], style.Country(arm), arm == 0 ? LinePattern.Solid : LinePattern.Dashed);

        AddRecord(plot, one, style);
        plot.Add.Plottable(labels);
        return plot;
    }

    private void WriteFitted(CsvWriter csv, List<Spread[]> spreads)
    {
        csv.Header("series", "year", "p05", "p25", "p50", "p75", "p95", "record", "omitted", "unit");
        for (var index = 0; index < series.Count; index++)
        {
            var one = series[index];
            for (var period = 0; period < one.Years.Count; period++)
            {
                var value = spreads[index][period];
                csv.Cell(one.Definition.Of)
                    .Cell(one.Years[period])
                    .Cell(value.P05)
                    .Cell(value.P25)
                    .Cell(value.P50)
                    .Cell(value.P75)
                    .Cell(value.P95)
                    .Cell(one.Values[period])
                    .Cell(one.IsOmitted[period] ? 1 : 0)
                    .Cell(one.Unit)
                    .EndRow();
            }
        }
    }

    private void Write(string name, RunStamp stamp, Func<string, Stream> open, ChartOptions? options, Func<ChartStyle, Figure> draw)
    {
        var header = arms[0].Result.Header;
        var footer = new Footer($"Scenario {header.Name} · seed {header.Seed} · {stamp}", ChartBook.Caveat);
        FigureFiles.Write(name, draw, footer, options, open);
    }
}
