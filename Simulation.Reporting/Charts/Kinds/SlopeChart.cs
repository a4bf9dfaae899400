using ScottPlot;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>What each country does acting alone and acting together: a line for each from the one to the other.</summary>
internal sealed class SlopeChart : IChart
{
    // As little as a title should not count; the subtitle says so.
    private const double Negligible = 1e-3;

    public string Kind => "slope";

    public string Summary => "what each country does acting alone and under the agreement, as lines from the one to the other";

    public string? WhyFlat(ResultView view) =>
        Slopes(view).All(slope => !(Math.Abs(slope.Together - slope.Alone) > 1e-9 * Math.Abs(slope.Alone)))
            ? "Every party does under the agreement what it does acting alone."
            : null;

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var series = view.Effort;
        var shown = view.ShownParties(ChartStyle.MostHues);
        var all = Slopes(view);
        Slope[] slopes = [.. shown.Select(party => all[party])];
        var format = ChartNumber.InWords(series.Unit);
        var starts = EndLabels.OfStarts(
            [.. slopes.Select(slope => new EndLabel(slope.Alone, format(slope.Alone), style.Text)).DistinctBy(label => label.Text)],
            style
        );
        var ends = EndLabels.OfLines(
            [
                .. slopes.Select(slope => new EndLabel(
                    slope.Together,
                    $"{view.NameOf(slope.Party)} {format(slope.Together)}",
                    style.Text,
                    style.Country(view.Hue(slope.Party))
                )),
            ],
            style
        );
        return new Figure(
            Message(all, series),
            $"{Wording.Scenario(view)}. {series.WithUnit()}: mean of {Wording.Span(view)}"
                + $"{(view.HasSpread ? $", median of {view.Lanes.Count} replicates" : ", a single replicate")}. Lower and higher count "
                + $"from 0.1 % on.{Grey(all.Length - slopes.Length)}",
            "Slopes from acting alone to acting together: "
                + string.Join("; ", slopes.Select(slope => $"{view.NameOf(slope.Party)} {format(slope.Alone)} to {format(slope.Together)}"))
                + ".",
            [new Panel(series.WithUnit(), Plot(view, style, all, starts, ends))],
            csv => Write(csv, view, series, all)
        );
    }

    private static Slope[] Slopes(ResultView view)
    {
        var alone = view.EffortTotals(view.Nash);
        var lanes = view.Lanes.Select(lane => view.Totals(lane.Party[view.PartyPlace(view.Effort.Name)])).ToList();
        return
        [
            .. Enumerable
                .Range(0, view.Parties)
                .Select(party => new Slope(
                    party,
                    alone[party] / view.Periods,
                    Spread.Of(lanes.Select(totals => totals[party])).P50 / view.Periods
                )),
        ];
    }

    private static string Grey(int others) => others == 0 ? "" : $" Grey: the {others} smaller parties.";

    private static Plot Plot(ResultView view, ChartStyle style, Slope[] slopes, EndLabels starts, EndLabels ends)
    {
        var limits = AxisRange.Of(slopes.SelectMany(slope => new[] { slope.Alone, slope.Together }));
        var plot = ChartPlot.Between(style, ("Acting alone", "Under the agreement"), limits, (starts.Room, ends.Room));
        foreach (
            var slope in slopes
                .Where(slope => double.IsFinite(slope.Alone + slope.Together))
                .OrderByDescending(slope => view.Hue(slope.Party) is null)
        )
        {
            var hue = view.Hue(slope.Party);
            var line = plot.Add.Scatter(new Coordinates[] { new(0, slope.Alone), new(1, slope.Together) }, style.Country(hue));
            line.LineWidth = hue is null ? 1.2f : 2.5f;
            line.MarkerSize = hue is null ? 4 : 9;
            line.MarkerShape = ChartStyle.CountryShape(hue);
        }

        plot.Add.Plottable(starts);
        plot.Add.Plottable(ends);
        return plot;
    }

    private static string Message(Slope[] all, Series series)
    {
        var lower = all.Count(slope => slope.Alone - slope.Together > Negligible * Math.Abs(slope.Alone));
        var higher = all.Count(slope => slope.Together - slope.Alone > Negligible * Math.Abs(slope.Alone));
        var unknown = all.Count(slope => !double.IsFinite(slope.Alone + slope.Together));
        var parts = new[]
        {
            (Word: "lower", Count: lower),
            (Word: "higher", Count: higher),
            (Word: "the same", Count: all.Length - lower - higher - unknown),
            (Word: "unknown", Count: unknown),
        }
            .Where(part => part.Count > 0)
            .OrderByDescending(part => part.Count)
            .ToList();
        return parts.Count == 1
            ? $"{series.Label} under the agreement against acting alone: {parts[0].Word} for all {all.Length} parties"
            : $"{series.Label} under the agreement against acting alone: "
                + $"{string.Join(", ", parts.Select(part => $"{part.Word} for {part.Count}"))} of {all.Length} parties";
    }

    private static void Write(CsvWriter csv, ResultView view, Series series, Slope[] slopes)
    {
        csv.Header("country", "name", "alone", "together", "unit");
        foreach (var slope in slopes)
            csv.Cell(view.Header.Parties[slope.Party].Code)
                .Cell(view.Header.Parties[slope.Party].Name)
                .Cell(slope.Alone)
                .Cell(slope.Together)
                .Cell(series.Unit)
                .EndRow();
    }

    private sealed record Slope(int Party, double Alone, double Together);
}
