using ScottPlot;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// A fan over time: median line, 25-75 % band inside a lighter 5-95 % band, and a bar beyond the end for the range of the last period. Gaps
/// where there are no values.
/// </summary>
internal static class FanPlot
{
    private const double OuterTint = 0.76;
    private const double InnerTint = 0.50;
    private const double BarAt = 0.022;

    /// <summary>What the horizontal axis needs beyond the last year for the range bar, as a share of the years.</summary>
    public const double BarRoom = 0.04;

    /// <summary>Adds the two bands; none where there is a single replicate.</summary>
    public static void AddBands(this Plot plot, ChartStyle style, IReadOnlyList<int> years, Spread[] spread, bool band)
    {
        if (!band)
            return;

        var outer = style.Outcome.MixedWith(style.Background, OuterTint);
        var inner = style.Outcome.MixedWith(style.Background, InnerTint);
        foreach (var (start, count) in Runs([.. spread.Select(value => value.P50)]))
        {
            var range = Enumerable.Range(start, count);
            plot.AddBand([.. range.Select(t => ((double)years[t], spread[t].P95, spread[t].P05))], outer, 8);
            plot.AddBand([.. range.Select(t => ((double)years[t], spread[t].P75, spread[t].P25))], inner, 20);
        }

        if (years.Count > 1 && double.IsFinite(spread[^1].P50))
            plot.AddRangeBar(style, years[^1] + (BarAt * (years[^1] - years[0])), spread[^1], outer, inner);
    }

    /// <summary>Adds the median; a point where there is a single period.</summary>
    public static void AddMedian(this Plot plot, ChartStyle style, IReadOnlyList<int> years, Spread[] spread)
    {
        foreach (var (start, count) in Runs([.. spread.Select(value => value.P50)]))
        {
            Coordinates[] points = [.. Enumerable.Range(start, count).Select(t => new Coordinates(years[t], spread[t].P50))];
            plot.AddRun(points, style.Outcome, LinePattern.Solid, 3);
        }
    }

    /// <summary>Adds a reference line; across the plot where there is a single period.</summary>
    public static void AddReference(this Plot plot, IReadOnlyList<int> years, double[] values, Color color, LinePattern pattern)
    {
        foreach (var (start, count) in Runs(values))
        {
            Coordinates[] points =
                count == 1
                    ? [new(years[start] - 0.5, values[start]), new(years[start] + 0.5, values[start])]
                    : [.. Enumerable.Range(start, count).Select(t => new Coordinates(years[t], values[t]))];
            plot.AddRun(points, color, pattern, 2.2f);
        }
    }

    private static void AddRangeBar(this Plot plot, ChartStyle style, double at, Spread last, Color outer, Color inner)
    {
        foreach (var (low, high, color) in new[] { (last.P05, last.P95, outer), (last.P25, last.P75, inner) })
        {
            var bar = plot.Add.Line(at, low, at, high);
            bar.LineColor = color;
            bar.LineWidth = 9;
        }

        plot.Add.Marker(at, last.P50, MarkerShape.HorizontalBar, 13, style.Outcome).MarkerLineWidth = 3;
    }

    private static void AddBand(this Plot plot, (double X, double Top, double Bottom)[] points, Color color, float loneWidth)
    {
        if (points is [var only])
        {
            var bar = plot.Add.Line(only.X, only.Bottom, only.X, only.Top);
            bar.LineColor = color;
            bar.LineWidth = loneWidth;
            return;
        }

        var fill = plot.Add.FillY(points);
        fill.FillColor = color;
        fill.LineWidth = 0;
    }

    private static void AddRun(this Plot plot, Coordinates[] points, Color color, LinePattern pattern, float width)
    {
        var line = plot.Add.Scatter(points, color);
        line.LineWidth = width;
        line.LinePattern = pattern;
        line.MarkerSize = points.Length == 1 ? 10 : 0;
    }

    // Unbroken runs of values: where they start and how long they are.
    private static IEnumerable<(int Start, int Count)> Runs(double[] values)
    {
        var start = 0;
        for (var index = 0; index <= values.Length; index++)
        {
            if (index < values.Length && double.IsFinite(values[index]))
                continue;

            if (index > start)
                yield return (start, index - start);

            start = index + 1;
        }
    }
}
