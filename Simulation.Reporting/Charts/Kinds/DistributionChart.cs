using MathNet.Numerics.Statistics;
using ScottPlot;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>
/// How the replicates of an ensemble are spread: a histogram with a box over it, for the headline at the end and for the gap closed.
/// </summary>
internal sealed class DistributionChart : IChart
{
    private const string Gap = "closing_the_gap";
    private const int FewestBins = 5;
    private const int MostBins = 40;
    private const double NarrowBin = 0.015;
    private const double BoxAt = 1.13;
    private const double BoxReach = 0.05;

    public string Kind => "distribution";

    public string Summary => "how the replicates are spread at the end, as histogram and box, against both references";

    public string? WhyNot(ResultView view) =>
        !view.HasSpread ? "A single replicate has no distribution."
        : Headline(view).Values.Length == 0 ? $"{view.Header.Headline.Label} has no value in any replicate."
        : null;

    public string? WhyFlat(ResultView view)
    {
        var headline = Headline(view);
        return GapClosed(view).Append(headline).All(sample => Ranking.IsFlat(sample.Values))
            ? $"{headline.Heading} is {ChartNumber.InWords(headline.Unit)(headline.Values[0])} in every replicate."
            : null;
    }

    public Figure Draw(ResultView view, ChartStyle style)
    {
        Sample[] samples = [Headline(view), .. GapClosed(view)];
        var headline = samples[0];
        var format = ChartNumber.InWords(samples[0].Unit);
        return new Figure(
            $"{view.Header.Headline.Label} in {Wording.Year(view.Header.Years[^1])}: "
                + $"{Middle(format(headline.Spread.P25), format(headline.Spread.P75))}{ChartNumber.BehindNumber(headline.Unit)} in the "
                + $"middle half of the replicates",
            $"{Wording.Scenario(view)}. Bars: how many of {headline.Values.Length} replicates; box: "
                + $"25–75 % with the median; whisker: 5–95 %."
                + (samples.Any(sample => sample.References.Length > 0) ? " Dashed: no agreement; dotted: full cooperation." : ""),
            "Histograms: "
                + string.Join(
                    "; ",
                    samples.Select(sample =>
                        $"{sample.Heading}, median {ChartNumber.InWords(sample.Unit)(sample.Spread.P50)}, 5–95 % "
                        + $"{ChartNumber.InWords(sample.Unit)(sample.Spread.P05)} to "
                        + $"{ChartNumber.InWords(sample.Unit)(sample.Spread.P95)}"
                    )
                )
                + ".",
            [.. samples.Select(sample => new Panel(sample.Heading, Plot(sample, style)))],
            csv => Write(csv, samples)
        );
    }

    private static string Middle(string low, string high) => low == high ? low : $"{low} to {high}";

    private static Sample Headline(ResultView view)
    {
        var series = view.Header.Headline;
        var place = view.WorldPlace(series.Name);
        return Sample.Of(
            series.Name,
            $"{series.Label} in {Wording.Year(view.Header.Years[^1])}{ChartNumber.InUnit(series.Unit)}",
            series.Unit,
            view.Lanes.Select(lane => lane.World[place][^1]),
            view.Reference(view.Nash, series.Name)[^1],
            view.Reference(view.Cooperative, series.Name)[^1]
        );
    }

    private static IEnumerable<Sample> GapClosed(ResultView view)
    {
        var place = view.Header.Indicators.ToList().FindIndex(indicator => indicator.Name == Gap);
        var sample =
            place < 0
                ? null
                : Sample.Of(Gap, "Gap closed to full cooperation", "share", view.Lanes.Select(lane => lane.Indicators[place]), 0, 1);
        return sample is { Values.Length: > 0 } ? [sample] : [];
    }

    private static Plot Plot(Sample sample, ChartStyle style)
    {
        var highest = sample.Bins.Max(bin => bin.Count);
        var (low, high) = AxisRange.Of([.. sample.References.Select(line => line.Value), sample.Bins[0].Low, sample.Bins[^1].High]);
        var seam = (sample.Bins[0].High - sample.Bins[0].Low) / (high - low) < NarrowBin ? 0 : 1;
        var plot = ChartPlot.OfCounts(style, low, high, 1.25 * highest, ChartNumber.OnAxis(sample.Unit));
        foreach (var bin in sample.Bins)
        {
            var bar = plot.Add.Rectangle(bin.Low, bin.High, 0, bin.Count);
            bar.FillColor = style.Outcome.MixedWith(style.Background, 0.35);
            bar.LineColor = style.Background;
            bar.LineWidth = seam;
        }

        foreach (var (value, color, pattern) in sample.Lines(style))
            plot.Add.VerticalLine(value, 2.2f, color, pattern);

        AddBox(plot, sample.Spread, BoxAt * highest, BoxReach * highest, style);
        return plot;
    }

    private static void AddBox(Plot plot, Spread spread, double at, double reach, ChartStyle style)
    {
        var whisker = plot.Add.Line(spread.P05, at, spread.P95, at);
        whisker.LineColor = style.Text;
        whisker.LineWidth = 1.5f;
        var box = plot.Add.Rectangle(spread.P25, spread.P75, at - reach, at + reach);
        box.FillColor = style.Background;
        box.LineColor = style.Text;
        box.LineWidth = 1.5f;
        var median = plot.Add.Line(spread.P50, at - reach, spread.P50, at + reach);
        median.LineColor = style.Outcome;
        median.LineWidth = 3;
    }

    private static void Write(CsvWriter csv, Sample[] samples)
    {
        csv.Header("series", "item", "from", "to", "replicates", "unit");
        foreach (var sample in samples)
        {
            foreach (var bin in sample.Bins)
                csv.Cell(sample.Name).Cell("bin").Cell(bin.Low).Cell(bin.High).Cell(bin.Count).Cell(sample.Unit).EndRow();

            foreach (var (item, from, to) in sample.Marks)
                csv.Cell(sample.Name).Cell(item).Cell(from).Cell(to).Cell("").Cell(sample.Unit).EndRow();
        }
    }

    private sealed record Bin(double Low, double High, int Count);

    private sealed record Sample(
        string Name,
        string Heading,
        string Unit,
        double[] Values,
        Spread Spread,
        Bin[] Bins,
        (string Name, double Value)[] References
    )
    {
        public IEnumerable<(string Item, double From, double To)> Marks =>
            [
                ("whisker", Spread.P05, Spread.P95),
                ("box", Spread.P25, Spread.P75),
                ("median", Spread.P50, Spread.P50),
                .. References.Select(line => (line.Name, line.Value, line.Value)),
            ];

        public static Sample Of(string name, string heading, string unit, IEnumerable<double> values, double without, double best)
        {
            double[] known = [.. values.Where(double.IsFinite).Order()];
            (string, double)[] references =
            [
                .. new[] { ("no_agreement", without), ("full_cooperation", best) }.Where(line => double.IsFinite(line.Item2)),
            ];
            return new Sample(name, heading, unit, known, Spread.Of(known), known.Length == 0 ? [] : BinsOf(known), references);
        }

        public IEnumerable<(double Value, Color Color, LinePattern Pattern)> Lines(ChartStyle style) =>
            References.Select(line =>
                line.Name == "no_agreement"
                    ? (line.Value, style.NoAgreement, LinePattern.DenselyDashed)
                    : (line.Value, style.FullCooperation, LinePattern.Dotted)
            );

        // The width of bins after Freedman and Diaconis (1981), within what a picture shows well.
        private static Bin[] BinsOf(double[] sorted)
        {
            var low = sorted[0];
            var high = sorted[^1];
            if (high - low <= 1e-12 * Math.Max(1, Math.Abs(high)))
                return
                [
                    new Bin(low - (0.01 * Math.Max(Math.Abs(low), 1e-3)), high + (0.01 * Math.Max(Math.Abs(high), 1e-3)), sorted.Length),
                ];

            var width = 2 * (sorted.UpperQuartile() - sorted.LowerQuartile()) / Math.Cbrt(sorted.Length);
            var count = width > 0 ? (int)Math.Clamp(Math.Ceiling((high - low) / width), FewestBins, MostBins) : MostBins;
            var histogram = new Histogram(sorted, count, low, high);
            return
            [
                .. Enumerable
                    .Range(0, histogram.BucketCount)
                    .Select(bin => new Bin(
                        low + ((high - low) * bin / count),
                        low + ((high - low) * (bin + 1) / count),
                        (int)histogram[bin].Count
                    )),
            ];
        }
    }
}
