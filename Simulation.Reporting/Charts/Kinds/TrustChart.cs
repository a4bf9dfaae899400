using Simulation.Model.Engine;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>Trust over time: its mean over all pairs, and how far pairs differ.</summary>
internal sealed class TrustChart : IChart
{
    public string Kind => "trust";

    public string Summary => "mean trust over all pairs and its spread between pairs, over time with bands";

    public IReadOnlyList<string> NeedsOfWorld => [CommonSeries.TrustMean.Name, CommonSeries.TrustSpread.Name];

    public string? WhyNot(ResultView view) => view.Parties < 2 ? "One party has nobody to trust." : null;

    public string? WhyFlat(ResultView view) =>
        new[] { CommonSeries.TrustMean, CommonSeries.TrustSpread }.All(series =>
            Ranking.IsFlat(view.WorldSpread(series.Name).SelectMany(value => new[] { value.P05, value.P95 }))
        )
            ? "Trust never changes, in any replicate."
            : null;

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var years = view.Header.Years;
        var mean = view.WorldSpread(CommonSeries.TrustMean.Name);
        var spread = view.WorldSpread(CommonSeries.TrustSpread.Name);
        return new Figure(
            Message(years, mean),
            $"{Wording.Scenario(view)}. Trust runs from 0 (none) to 1 (full). {Wording.Bands(view)}",
            $"Two line charts. Left: median of mean trust, {ChartNumber.Even(mean[0].P50)} after the first period and "
                + $"{ChartNumber.Even(mean[^1].P50)} after the last. Right: the standard deviation between pairs, "
                + $"{ChartNumber.Even(spread[0].P50)} and {ChartNumber.Even(spread[^1].P50)}.",
            [OverTime("Mean trust over all pairs", mean, 1, 1.5f), OverTime("Spread between pairs, standard deviation", spread, 0.5, 1)],
            csv => Write(csv, years, mean, spread)
        );

        Panel OverTime(string heading, Spread[] values, double high, float weight)
        {
            var labels = EndLabels.OfLines([new(values[^1].P50, ChartNumber.Even(values[^1].P50), style.Outcome)], style);
            var plot = ChartPlot.OverTime(style, years, 0, high, ChartNumber.Short, labels.Room);
            plot.AddBands(style, years, values, view.HasSpread);
            plot.AddMedian(style, years, values);
            plot.Add.Plottable(labels);
            return new Panel(heading, plot, weight);
        }
    }

    private static string Message(IReadOnlyList<int> years, Spread[] mean)
    {
        var first = ChartNumber.Even(mean[0].P50);
        var last = ChartNumber.Even(mean[^1].P50);
        return years.Count == 1 ? $"Mean trust after {Wording.Year(years[0])}: {first}"
            : first == last ? $"Mean trust is {first} after {Wording.Year(years[0])} and after {Wording.Year(years[^1])}"
            : $"Mean trust {(mean[^1].P50 > mean[0].P50 ? "grows" : "falls")} from {first} after {Wording.Year(years[0])} to {last} after "
                + $"{Wording.Year(years[^1])}";
    }

    private static void Write(CsvWriter csv, IReadOnlyList<int> years, Spread[] mean, Spread[] spread)
    {
        csv.Header("year", "series", "p05", "p25", "p50", "p75", "p95");
        foreach (var (name, values) in new[] { (CommonSeries.TrustMean.Name, mean), (CommonSeries.TrustSpread.Name, spread) })
        {
            for (var period = 0; period < years.Count; period++)
            {
                var value = values[period];
                csv.Cell(years[period]).Cell(name).Cell(value.P05).Cell(value.P25).Cell(value.P50).Cell(value.P75).Cell(value.P95).EndRow();
            }
        }
    }
}
