using ScottPlot;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>What each country does acting alone and acting together: a line for each from the one to the other.</summary>
internal sealed class SlopeChart : IChart
{
    private const int MostLines = 12;
    private const double Negligible = 1e-3;

    public string Kind => "slope";

    public string Summary => "what each country does acting alone and under the agreement, as lines from the one to the other";

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var (series, shown) = (view.Effort, view.ShownParties(MostLines));
        var (alone, best) = (view.EffortTotals(view.Nash), view.EffortTotals(view.Cooperative));
        var lanes = view.Lanes.Select(lane => view.Totals(lane.Party[view.PartyPlace(series.Name)])).ToList();
        Slope[] all = [.. Enumerable.Range(0, view.Parties).Select(party => new Slope(party, alone[party] / view.Periods, Spread.Of(lanes.Select(totals => totals[party])).P50 / view.Periods))];
        Slope[] slopes = [.. shown.Select(party => all[party])];
        var format = ChartNumber.InWords(series.Unit);
        var starts = EndLabels.OfStarts([.. slopes.Select(slope => new EndLabel(slope.Alone, format(slope.Alone), style.Text))], style);
        var ends = EndLabels.OfLines(
            [.. slopes.Select(slope => new EndLabel(slope.Together, $"{PartyLabel.InWords(view.Header.Parties[slope.Party])} {format(slope.Together)}", style.Text, style.Country(slope.Party)))], style);
        return new Figure(
            Message(all, series, best.Sum() < alone.Sum() ? -1 : 1),
            $"{Wording.Scenario(view)}. {series.WithUnit()}: mean of {Wording.Span(view)}{(view.HasSpread ? $", median of {view.Lanes.Count} replicates" : ", a single replicate")}.{PartyLabel.Selection(view, shown)}",
            "Slopes from acting alone to acting together: " + string.Join("; ", slopes.Select(slope => $"{PartyLabel.InWords(view.Header.Parties[slope.Party])} {format(slope.Alone)} to {format(slope.Together)}")) + ".",
            [new Panel(series.WithUnit(), Plot(style, slopes, starts, ends))],
            csv => Write(csv, view, series, slopes));
    }

    private static Plot Plot(ChartStyle style, Slope[] slopes, EndLabels starts, EndLabels ends)
    {
        var (low, high) = Fan.Limits(slopes.SelectMany(slope => new[] { slope.Alone, slope.Together }));
        var plot = ChartPlot.Between(style, "Acting alone", "Under the agreement", low, high, starts.Room, ends.Room);
        foreach (var slope in slopes)
        {
            if (!double.IsFinite(slope.Alone + slope.Together))
                continue;

            var line = plot.Add.Scatter(new Coordinates[] { new(0, slope.Alone), new(1, slope.Together) }, style.Country(slope.Party));
            (line.LineWidth, line.MarkerSize, line.MarkerShape) = (2.5f, 9, ChartStyle.CountryShape(slope.Party));
        }

        plot.Add.Plottable(starts);
        plot.Add.Plottable(ends);
        return plot;
    }

    private static string Message(Slope[] slopes, Series series, int direction)
    {
        // Towards full cooperation counts as better: down for emissions, up for contributions.
        var better = slopes.Count(slope => direction * (slope.Together - slope.Alone) > Negligible * Math.Abs(slope.Alone));
        return $"{series.Label} under the agreement: {(direction < 0 ? "lower" : "higher")} than acting alone for {(better == slopes.Length ? "all" : $"{better} of")} {slopes.Length} parties";
    }

    private static void Write(CsvWriter csv, ResultView view, Series series, Slope[] slopes)
    {
        csv.Header("country", "name", "alone", "together", "unit");
        foreach (var slope in slopes)
            csv.Cell(view.Header.Parties[slope.Party].Code).Cell(view.Header.Parties[slope.Party].Name).Cell(slope.Alone).Cell(slope.Together).Cell(series.Unit).EndRow();
    }

    private sealed record Slope(int Party, double Alone, double Together);
}
