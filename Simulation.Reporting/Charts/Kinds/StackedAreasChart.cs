using ScottPlot;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Results;

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

        var below = Enumerable.Range(0, view.Parties).FirstOrDefault(party => Array.Exists(view.PartyMean(series.Name, party), value => value < 0), -1);
        return below < 0 ? null : $"{series.Label} of {PartyLabel.InWords(view.Header.Parties[below])} falls below zero, and what is below zero cannot be stacked.";
    }

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var series = view.Effort;
        double[][] means = [.. Enumerable.Range(0, view.Parties).Select(party => view.PartyMean(series.Name, party))];
        var areas = Areas(view, means, style);
        double[] without = [.. view.Nash.Party[view.PartyPlace(series.Name)].Chunk(view.Parties).Select(parties => parties.Sum())];
        var format = ChartNumber.InWords(series.Unit);
        var labels = EndLabels.OfLines(
            [
                .. areas.Select(area => new EndLabel((area.Bottom[^1] + area.Top[^1]) / 2, $"{area.Name} {format(area.Top[^1] - area.Bottom[^1])}", style.Text, area.Color)),
                new EndLabel(without[^1], $"All without an agreement {format(without[^1])}", style.NoAgreement),
            ],
            style);
        var (_, high) = Fan.Limits([0, .. without, .. areas[^1].Top]);
        var plot = ChartPlot.OverTime(style, view.Header.Years, 0, high, ChartNumber.OnAxis(series.Unit), labels.Room);
        foreach (var area in areas)
            Fill(plot, style, view.Header.Years, area);

        plot.AddReference(view.Header.Years, without, style.NoAgreement, LinePattern.DenselyDashed);
        plot.Add.Plottable(labels);
        return new Figure(
            Message(view, series, means, areas[^1].Top[^1]),
            $"{Wording.Scenario(view)}. {(view.HasSpread ? $"Means of {view.Lanes.Count} replicates" : "A single replicate")}, one country on another. Dashed: all together without an agreement.",
            $"Stacked areas of {Wording.InSentence(series.Label)}, {Wording.Span(view)}; in {Wording.Year(view.Header.Years[^1])}: " + string.Join("; ", areas.Select(area => $"{area.Name} {format(area.Top[^1] - area.Bottom[^1])}")) + ".",
            [new Panel(series.WithUnit(), plot)],
            csv => Write(csv, view, series, areas, without));
    }

    private static Area[] Areas(ResultView view, double[][] means, ChartStyle style)
    {
        int[] order = [.. Enumerable.Range(0, view.Parties).OrderByDescending(party => means[party].Sum())];
        var own = view.Parties <= MostAreas ? view.Parties : MostAreas - 1;
        var (areas, bottom) = (new List<Area>(), new double[view.Periods]);
        foreach (var party in order.Take(own))
            Add(view.Header.Parties[party].Code, PartyLabel.InWords(view.Header.Parties[party]), style.Country(party), means[party]);

        if (own < order.Length)
            Add("", $"{order.Length - own} others", style.Rule, [.. Enumerable.Range(0, view.Periods).Select(period => order.Skip(own).Sum(party => means[party][period]))]);

        return [.. areas];

        void Add(string code, string name, Color color, double[] values)
        {
            double[] top = [.. bottom.Zip(values, (below, value) => below + value)];
            areas.Add(new Area(code, name, color, bottom, top));
            bottom = top;
        }
    }

    private static string Message(ResultView view, Series series, double[][] means, double total)
    {
        var largest = Enumerable.Range(0, view.Parties).MaxBy(party => means[party][^1]);
        var year = Wording.Year(view.Header.Years[^1]);
        return total > 0 && double.IsFinite(total)
            ? $"{PartyLabel.InWords(view.Header.Parties[largest])} makes up {ChartNumber.Percent(100 * means[largest][^1] / total)} of the parties' {Wording.InSentence(series.Label)} in {year}, the largest part"
            : $"{series.WithUnit()} in {year}";
    }

    private static void Fill(Plot plot, ChartStyle style, IReadOnlyList<int> years, Area area)
    {
        if (years.Count == 1)
        {
            var bar = plot.Add.Rectangle(years[0] - 0.3, years[0] + 0.3, area.Bottom[0], area.Top[0]);
            (bar.FillColor, bar.LineColor, bar.LineWidth) = (area.Color, style.Background, 1);
            return;
        }

        var fill = plot.Add.FillY([.. years.Select((year, period) => ((double)year, area.Top[period], area.Bottom[period]))]);
        (fill.FillColor, fill.LineColor, fill.LineWidth) = (area.Color, style.Background, 1);
    }

    private static void Write(CsvWriter csv, ResultView view, Series series, Area[] areas, double[] without)
    {
        csv.Header("year", "country", "name", "bottom", "top", "all_without_agreement", "unit");
        foreach (var area in areas)
        {
            for (var period = 0; period < view.Periods; period++)
                csv.Cell(view.Header.Years[period]).Cell(area.Code).Cell(area.Name).Cell(area.Bottom[period]).Cell(area.Top[period]).Cell(without[period]).Cell(series.Unit).EndRow();
        }
    }

    private sealed record Area(string Code, string Name, Color Color, double[] Bottom, double[] Top);
}
