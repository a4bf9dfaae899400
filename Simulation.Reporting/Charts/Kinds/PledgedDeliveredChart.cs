using ScottPlot;
using Simulation.Model.Engine;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>What each country promised, decided and delivered, on average over the periods in which a promise bound it.</summary>
internal sealed class PledgedDeliveredChart : IChart
{
    // A shortfall that nobody would call a breach; the title says so.
    private const double Negligible = 0.01;

    public string Kind => "pledged-delivered";

    public string Summary => "what each country promised, decided and delivered, as dumbbells";

    public IReadOnlyList<string> NeedsOfParties =>
        [CommonSeries.Pledged.Name, CommonSeries.Delivered.Name, CommonSeries.Nash.Name, CommonSeries.Member.Name];

    public string? WhyFlat(ResultView view)
    {
        Promise[] all = [.. Enumerable.Range(0, view.Parties).Select(party => Promise.Of(view, party))];
        return all.All(promise => double.IsNaN(promise.Pledged)) ? "No promise ever binds anybody."
            : all.All(promise => double.IsFinite(promise.Pledged))
            && Ranking.IsFlat(all.SelectMany(promise => new[] { promise.Pledged, promise.Delivered.P05, promise.Delivered.P95 }))
                ? $"Every party promises {ChartNumber.InWords(view.Header.Issues[0].Unit)(all[0].Pledged)}"
                    + $"{ChartNumber.BehindNumber(view.Header.Issues[0].Unit)} and delivers it, in every replicate."
            : null;
    }

    public Figure Draw(ResultView view, ChartStyle style)
    {
        Promise[] all = [.. Enumerable.Range(0, view.Parties).Select(party => Promise.Of(view, party))];
        var shortfalls = Ranking.Of(all.Select(promise => promise.Shortfall));
        var shown = view.ShownParties(ResultView.MostRows, [.. shortfalls.Take(1)]);
        Promise[] promises = [.. shown.Select(party => all[party])];
        var decided = all.Any(promise => double.IsFinite(promise.Decided)) ? "diamond: decided; " : "";
        var rows = PartyLabel.Of(view, shown, style);
        var issue = view.Header.Issues[0];
        var format = ChartNumber.InWords(issue.Unit);
        var labels = EndLabels.OfRows(
            [.. promises.Select((promise, row) => new EndLabel(-row, Label(promise, format), style.Text))],
            style
        );
        var (low, high) = AxisRange.Of(
            promises.SelectMany(promise => new[] { promise.Pledged, promise.Delivered.P05, promise.Delivered.P95, promise.Nash })
        );
        var plot = ChartPlot.Rows(style, rows, low, high, ChartNumber.OnAxis(issue.Unit), labels.Room);
        var dumbbells = new Dumbbells(plot, view, style, rows.Count);
        for (var row = 0; row < shown.Count; row++)
        {
            if (double.IsNaN(promises[row].Pledged))
                dumbbells.AddUnbound(row, low);
            else
                dumbbells.Add(promises[row], view.Hue(shown[row]), row);
        }

        plot.Add.Plottable(labels);
        return new Figure(
            Message(view, all, shortfalls),
            $"{Wording.Scenario(view)}. Ring: promised; {decided}point: delivered; tick: without an agreement; "
                + "means over the periods in which a promise binds, "
                + (view.HasSpread ? $"medians and 5–95 % whiskers of {view.Lanes.Count} replicates." : "of a single replicate.")
                + PartyLabel.Selection(view, shown),
            "Dumbbell chart, delivered of promised: "
                + string.Join(
                    "; ",
                    rows.Zip(
                        promises,
                        (row, promise) => $"{row} {(double.IsNaN(promise.Pledged) ? "never bound" : Label(promise, format))}"
                    )
                )
                + ".",
            [new Panel(Capitalised(view.IssueLabel) + ChartNumber.InUnit(issue.Unit), plot)],
            csv => Write(csv, view, shown, all)
        );
    }

    private static string Label(Promise promise, Func<double, string> format) =>
        double.IsNaN(promise.Pledged) ? "" : $"{format(promise.Delivered.P50)} of {format(promise.Pledged)}";

    // A promise of what a party would do anyway can be neither kept nor broken, so it does not count.
    private static string Message(ResultView view, Promise[] promises, int[] shortfalls)
    {
        if (shortfalls.Length == 0)
            return "No party promises anything beyond what it would do without an agreement";

        var kept = shortfalls.Count(party => promises[party].Shortfall <= Negligible);
        var worst = $"{view.NameOf(shortfalls[0])} falls short most ({ChartNumber.Percent(100 * promises[shortfalls[0]].Shortfall)})";
        return kept == shortfalls.Length
            ? $"Each of the {kept} parties that promise something beyond no agreement delivers it, to 99 % or "
                + $"more{(view.HasSpread ? " in the median" : "")}"
            : $"{kept} of {shortfalls.Length} parties deliver what they promise beyond no agreement, to 99 % or more; {worst}";
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static void Write(CsvWriter csv, ResultView view, IReadOnlyList<int> shown, Promise[] all)
    {
        csv.Header(
            "country",
            "name",
            "pledged",
            "decided",
            "delivered_p05",
            "delivered_p50",
            "delivered_p95",
            "no_agreement",
            "shown",
            "unit"
        );
        foreach (var (place, promise) in all.Index())
        {
            var party = view.Header.Parties[place];
            csv.Cell(party.Code)
                .Cell(party.Name)
                .Cell(promise.Pledged)
                .Cell(promise.Decided)
                .Cell(promise.Delivered.P05)
                .Cell(promise.Delivered.P50)
                .Cell(promise.Delivered.P95)
                .Cell(promise.Nash)
                .Cell(shown.Contains(place) ? 1 : 0)
                .Cell(view.Header.Issues[0].Unit)
                .EndRow();
        }
    }

    private sealed class Dumbbells(Plot plot, ResultView view, ChartStyle style, int rows)
    {
        public void AddUnbound(int row, double low)
        {
            var none = plot.Add.Text("no promise ever binds it", low, -row);
            none.LabelFontColor = style.MutedText;
            none.LabelFontSize = Math.Min(12, style.RowTextSize(rows));
            none.LabelAlignment = Alignment.MiddleLeft;
            none.OffsetX = 6;
        }

        public void Add(Promise promise, int? hue, int row)
        {
            var color = style.Country(hue);
            var scale = style.RowScale(rows);
            plot.Add.Marker(promise.Nash, -row, MarkerShape.VerticalBar, 14 * scale * scale, style.NoAgreement).MarkerLineWidth = 2;
            if (view.HasSpread)
            {
                var whisker = plot.Add.Line(promise.Delivered.P05, -row, promise.Delivered.P95, -row);
                whisker.LineColor = style.Rule;
                whisker.LineWidth = 2;
            }

            var bar = plot.Add.Line(promise.Delivered.P50, -row, promise.Pledged, -row);
            bar.LineColor = color;
            bar.LineWidth = 4;
            plot.Add.Marker(promise.Pledged, -row, MarkerShape.FilledCircle, 15 * scale, style.Background);
            plot.Add.Marker(promise.Pledged, -row, MarkerShape.OpenCircle, 15 * scale, color).MarkerLineWidth = 2;
            plot.Add.Marker(promise.Delivered.P50, -row, ChartStyle.CountryShape(hue), 9 * scale, color);
            if (double.IsFinite(promise.Decided))
                plot.Add.Marker(promise.Decided, -row, MarkerShape.OpenDiamond, 11 * scale, style.Text).MarkerLineWidth = 1.5f;
        }
    }
}
