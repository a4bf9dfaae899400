using ScottPlot;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>How countries' parts add up over time: areas one on another, the largest at the bottom.</summary>
internal sealed class StackedAreasChart : IChart
{
    private const int MostAreas = 9;

    public string Kind => "stacked";

    public string Summary => "how countries' parts add up over time, as stacked areas, with the sum without an agreement";

    public string? WhyNot(ResultView view)
    {
        var series = view.Effort;
        if (!view.EffortAddsUp)
            return $"{series.Label} of a country is no amount, so it does not add up.";

        var below = Array.FindIndex(Means(view), mean => Array.Exists(mean, value => value < 0));
        return below < 0 ? null : $"{series.Label} of {view.NameOf(below)} falls below zero, and what is below zero cannot be stacked.";
    }

    public string? WhyFlat(ResultView view) =>
        Ranking.IsFlat(Means(view).SelectMany(mean => mean).Prepend(0)) ? $"{view.Effort.Label} is nothing all the time." : null;

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var series = view.Effort;
        var means = Means(view);
        var areas = Areas(view, means);
        double[] without = [.. view.Nash.Party[view.PartyPlace(series.Name)].Chunk(view.Parties).Select(parties => parties.Sum())];
        var format = ChartNumber.InWords(series.Unit);
        var labels = EndLabels.OfLines(
            [
                .. areas.Select(area => new EndLabel(
                    (area.Bottom[^1] + area.Top[^1]) / 2,
                    $"{area.Name} {format(area.Top[^1] - area.Bottom[^1])}",
                    style.Text,
                    ColorOf(view, style, area)
                )),
                new EndLabel(without[^1], $"All without an agreement {format(without[^1])}", style.NoAgreement),
            ],
            style
        );
        var (_, high) = AxisRange.Of([0, .. without, .. areas[^1].Top]);
        var plot = ChartPlot.OverTime(style, view.Header.Years, 0, high, ChartNumber.OnAxis(series.Unit), labels.Room);
        foreach (var area in areas)
            Fill(plot, style, view.Header.Years, area, ColorOf(view, style, area));

        plot.AddReference(view.Header.Years, without, style.NoAgreement, LinePattern.DenselyDashed);
        plot.Add.Plottable(labels);
        return new Figure(
            Message(view, series, means, areas[^1].Top[^1]),
            $"{Wording.Scenario(view)}. {(view.HasSpread ? $"Means of {view.Lanes.Count} replicates" : "A single replicate")}, one country "
                + $"on another. Dashed: all together without an agreement.",
            $"Stacked areas of {Wording.InSentence(series.Label)}, {Wording.Span(view)}; in {Wording.Year(view.Header.Years[^1])}: "
                + string.Join("; ", areas.Select(area => $"{area.Name} {format(area.Top[^1] - area.Bottom[^1])}"))
                + ".",
            [new Panel(series.WithUnit(), plot)],
            csv => Write(csv, view, series, means, areas, without)
        );
    }

    // The party that the title names has an area of its own; beyond those that fit, the others share one.
    private static Area[] Areas(ResultView view, double[][] means)
    {
        var largest = Largest(means);
        var own = view.Parties <= MostAreas ? view.Parties : MostAreas - 1;
        int[] order =
        [
            .. Enumerable.Range(0, view.Parties).OrderByDescending(party => party == largest).ThenByDescending(party => means[party].Sum()),
        ];
        var areas = new List<Area>();
        var bottom = new double[view.Periods];
        foreach (var party in order.Take(own).OrderByDescending(party => means[party].Sum()))
            Add(view.NameOf(party), [party]);

        if (own < order.Length)
            Add($"{order.Length - own} others", order[own..]);

        return [.. areas];

        void Add(string name, int[] parties)
        {
            double[] top = [.. bottom.Select((below, period) => below + parties.Sum(party => means[party][period]))];
            areas.Add(new Area(name, parties, bottom, top));
            bottom = top;
        }
    }

    private static double[][] Means(ResultView view) =>
        [.. Enumerable.Range(0, view.Parties).Select(party => view.PartyMean(view.Effort.Name, party))];

    private static int Largest(double[][] means) => Enumerable.Range(0, means.Length).MaxBy(party => means[party][^1]);

    private static Color ColorOf(ResultView view, ChartStyle style, Area area) =>
        area.Parties is [var party] ? style.Country(view.Hue(party)) : style.Rule;

    private static string Message(ResultView view, Series series, double[][] means, double total)
    {
        var largest = Largest(means);
        var year = Wording.Year(view.Header.Years[^1]);
        return total > 0 && double.IsFinite(total)
            ? $"{view.NameOf(largest)} makes up {ChartNumber.Percent(100 * means[largest][^1] / total)} of the parties' "
                + $"{Wording.InSentence(series.Label)} in {year}, more than any other"
            : $"{series.WithUnit()} in {year}";
    }

    private static void Fill(Plot plot, ChartStyle style, IReadOnlyList<int> years, Area area, Color color)
    {
        if (years.Count == 1)
        {
            var bar = plot.Add.Rectangle(years[0] - 0.3, years[0] + 0.3, area.Bottom[0], area.Top[0]);
            bar.FillColor = color;
            bar.LineColor = style.Background;
            bar.LineWidth = 1;
            return;
        }

        var fill = plot.Add.FillY([.. years.Select((year, period) => ((double)year, area.Top[period], area.Bottom[period]))]);
        fill.FillColor = color;
        fill.LineColor = style.Background;
        fill.LineWidth = 1;
    }

    // Each party on the one before, within the area that it is part of.
    private static void Write(CsvWriter csv, ResultView view, Series series, double[][] means, Area[] areas, double[] without)
    {
        csv.Header("year", "country", "area", "bottom", "top", "all_without_agreement", "unit");
        foreach (var area in areas)
        {
            var bottom = area.Bottom;
            foreach (var party in area.Parties)
            {
                double[] top = [.. bottom.Zip(means[party], (below, value) => below + value)];
                for (var period = 0; period < view.Periods; period++)
                    csv.Cell(view.Header.Years[period])
                        .Cell(view.Header.Parties[party].Code)
                        .Cell(area.Name)
                        .Cell(bottom[period])
                        .Cell(top[period])
                        .Cell(without[period])
                        .Cell(series.Unit)
                        .EndRow();

                bottom = top;
            }
        }
    }

    private sealed record Area(string Name, int[] Parties, double[] Bottom, double[] Top);
}
