using ScottPlot;
using Simulation.Model.Engine;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>What each country promised and what it delivered, on average over the periods in which a promise bound it.</summary>
internal sealed class PledgedDeliveredChart : IChart
{
    // A shortfall that nobody would call a breach.
    private const double Negligible = 0.01;

    public string Kind => "pledged-delivered";

    public string Summary => "what each country promised and what it delivered, as dumbbells";

    public IReadOnlyList<string> NeedsOfParties =>
        [CommonSeries.Pledged.Name, CommonSeries.Delivered.Name, CommonSeries.Nash.Name, CommonSeries.Member.Name];

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var shown = view.ShownParties();
        Promise[] all = [.. Enumerable.Range(0, view.Parties).Select(party => Promise.Of(view, party))];
        Promise[] promises = [.. shown.Select(party => all[party])];
        var rows = PartyLabel.Of(view, shown, style);
        var issue = view.Header.Issues[0];
        var format = ChartNumber.InWords(issue.Unit);
        var labels = EndLabels.OfRows([.. promises.Select((promise, row) => new EndLabel(-row, Label(promise, format), style.Text))], style);
        var (low, high) = Fan.Limits(
            promises.SelectMany(promise => new[] { promise.Pledged, promise.Delivered.P05, promise.Delivered.P95, promise.Nash }));
        var plot = ChartPlot.Rows(style, rows, low, high, ChartNumber.OnAxis(issue.Unit), labels.Room);
        for (var row = 0; row < shown.Count; row++)
            AddDumbbell(plot, view, style, promises[row], shown[row], row, rows.Count, low);

        plot.Add.Plottable(labels);
        return new Figure(
            Message(view, all),
            $"{Wording.Scenario(view)}. Ring: promised; point: delivered; tick: without an agreement; means over the periods "
                + "in which a promise binds, " + (view.HasSpread ? $"medians and 5–95 % whiskers of {view.Lanes.Count} replicates." : "of a single replicate.")
                + PartyLabel.Selection(view, shown),
            "Dumbbell chart, delivered of promised: " + string.Join("; ", rows.Zip(promises, (row, promise) =>
                $"{row} {(double.IsNaN(promise.Pledged) ? "never bound" : Label(promise, format))}")) + ".",
            [new Panel(Capitalised(issue.Label) + ChartNumber.InUnit(issue.Unit), plot)],
            csv => Write(csv, view, shown, promises));
    }

    private static void AddDumbbell(Plot plot, ResultView view, ChartStyle style, Promise promise, int party, int row, int rows, double low)
    {
        if (double.IsNaN(promise.Pledged))
        {
            var none = plot.Add.Text("no promise ever binds it", low, -row);
            none.LabelFontColor = style.MutedText;
            none.LabelFontSize = Math.Min(12, style.RowTextSize(rows));
            (none.LabelAlignment, none.OffsetX) = (Alignment.MiddleLeft, 6);
            return;
        }

        var color = style.Country(party);
        var scale = style.RowScale(rows);
        plot.Add.Marker(promise.Nash, -row, MarkerShape.VerticalBar, 14 * scale * scale, style.NoAgreement).MarkerLineWidth = 2;
        if (view.HasSpread)
        {
            var whisker = plot.Add.Line(promise.Delivered.P05, -row, promise.Delivered.P95, -row);
            (whisker.LineColor, whisker.LineWidth) = (style.Rule, 2);
        }

        var bar = plot.Add.Line(promise.Delivered.P50, -row, promise.Pledged, -row);
        (bar.LineColor, bar.LineWidth) = (color, 4);
        plot.Add.Marker(promise.Pledged, -row, MarkerShape.FilledCircle, 15 * scale, style.Background);
        plot.Add.Marker(promise.Pledged, -row, MarkerShape.OpenCircle, 15 * scale, color).MarkerLineWidth = 2;
        plot.Add.Marker(promise.Delivered.P50, -row, ChartStyle.CountryShape(party), 9 * scale, color);
    }

    private static string Label(Promise promise, Func<double, string> format) =>
        double.IsNaN(promise.Pledged) ? "" : $"{format(promise.Delivered.P50)} of {format(promise.Pledged)}";

    private static string Message(ResultView view, Promise[] promises)
    {
        var shortfalls = promises.Select(promise => promise.Shortfall).ToArray();
        if (shortfalls.All(double.IsNaN))
            return "No promise ever binds anybody";

        var known = shortfalls.Where(value => !double.IsNaN(value)).ToArray();
        var (kept, worst) = (known.Count(value => value <= Negligible), known.Max());
        return kept == known.Length
            ? $"Every party that promised anything delivers it{(view.HasSpread ? ", in the median" : "")}"
            : $"{kept} of {known.Length} bound parties deliver in full; "
                + $"{PartyLabel.InWords(view.Header.Parties[Array.IndexOf(shortfalls, worst)])} falls short most ({ChartNumber.Percent(100 * worst)})";
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static void Write(CsvWriter csv, ResultView view, IReadOnlyList<int> shown, Promise[] promises)
    {
        csv.Header("country", "name", "pledged", "delivered_p05", "delivered_p50", "delivered_p95", "no_agreement", "unit");
        for (var row = 0; row < shown.Count; row++)
        {
            var (party, promise) = (view.Header.Parties[shown[row]], promises[row]);
            csv.Cell(party.Code).Cell(party.Name).Cell(promise.Pledged).Cell(promise.Delivered.P05).Cell(promise.Delivered.P50)
                .Cell(promise.Delivered.P95).Cell(promise.Nash).Cell(view.Header.Issues[0].Unit).EndRow();
        }
    }
}
