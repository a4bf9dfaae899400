using ScottPlot;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>
/// What each country does beyond what it would do without any agreement, over the whole horizon. Which direction counts as more is the one
/// that full cooperation takes: less
/// emissions, more abatement.
/// </summary>
internal sealed class ReductionsChart : IChart
{
    public string Kind => "reductions";

    public string Summary => "what each country does beyond no agreement, sorted, with 5-95 % whiskers and full cooperation";

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var effort = EffortBeyondNash.Of(view);
        int[] order = [.. view.ShownParties().OrderByDescending(party => Rank(effort.Reached[party].P50))];
        var rows = PartyLabel.Of(view, order, style);
        string[] values = [.. order.Select(party => Label(effort, party, view.HasSpread))];
        var labels = EndLabels.OfRows([.. values.Select((value, row) => new EndLabel(-row, value, style.Text))], style);
        var (low, high) = Fan.Limits(
            order.SelectMany(party => new[] { 0, effort.Reached[party].P05, effort.Reached[party].P95, effort.Cooperative[party] }));
        var plot = ChartPlot.Rows(style, rows, low, high, effort.OnAxis, labels.Room);
        AddBars(plot, view, style, effort, order);
        plot.Add.Plottable(labels);
        return new Figure(
            Message(view, effort, order, rows),
            $"{Wording.Scenario(view)}. {Wording.Whiskers(view, "Bar")} Diamond: full cooperation.{PartyLabel.Selection(view, order)}",
            $"Bar chart: {string.Join("; ", rows.Zip(values, (row, value) => $"{row} {value}"))}.",
            [new Panel(effort.Heading, plot)],
            csv => Write(csv, view, effort, order));
    }

    private static string Label(EffortBeyondNash effort, int party, bool spread)
    {
        var reached = effort.Reached[party];
        var median = effort.Format(reached.P50);
        return spread && reached.P05 < reached.P95 ? $"{median} ({effort.Format(reached.P05)} to {effort.Format(reached.P95)})" : median;
    }

    private static double Rank(double value) => double.IsNaN(value) ? double.NegativeInfinity : value;

    private static void AddBars(Plot plot, ResultView view, ChartStyle style, EffortBeyondNash effort, int[] order)
    {
        var scale = style.RowScale(order.Length);
        for (var row = 0; row < order.Length; row++)
        {
            var reached = effort.Reached[order[row]];
            if (!double.IsNaN(reached.P50))
            {
                var bar = plot.Add.Rectangle(Math.Min(0, reached.P50), Math.Max(0, reached.P50), -row - 0.34, -row + 0.34);
                (bar.FillColor, bar.LineWidth) = (style.Country(order[row]), 0);
                if (view.HasSpread)
                    AddWhisker(plot, style, reached, row, scale);
            }

            if (double.IsFinite(effort.Cooperative[order[row]]))
            {
                var diamond = plot.Add.Marker(effort.Cooperative[order[row]], -row, MarkerShape.FilledDiamond, 10 * scale, style.FullCooperation);
                (diamond.MarkerLineColor, diamond.MarkerLineWidth) = (style.Background, 1);
            }
        }

        plot.Add.VerticalLine(0, 1, style.MutedText);
    }

    private static void AddWhisker(Plot plot, ChartStyle style, Spread reached, int row, float scale)
    {
        // A light seam keeps the dark line visible on a dark bar.
        foreach (var (color, width) in new[] { (style.Background, 3.5f * scale * scale), (style.Text, 1.5f * scale) })
        {
            var whisker = plot.Add.Line(reached.P05, -row, reached.P95, -row);
            (whisker.LineColor, whisker.LineWidth) = (color, width);
        }

        foreach (var end in new[] { reached.P05, reached.P95 })
        {
            var cap = plot.Add.Line(end, -row - 0.16, end, -row + 0.16);
            (cap.LineColor, cap.LineWidth) = (style.Text, 1.5f * scale);
        }
    }

    private static string Message(ResultView view, EffortBeyondNash effort, int[] order, IReadOnlyList<string> rows)
    {
        var all = $"{view.Effort.Label}: {effort.Words(effort.Together.P50)} {(effort.IsSum ? "together" : "on average")}";
        var (most, least) = (effort.Reached[order[0]].P50, effort.Reached[order[^1]].P50);
        return order.Length < 2 || view.Parties > order.Length || double.IsNaN(least)
            ? all
            : $"{all}, from {effort.Format(least)} ({rows[^1]}) to {effort.Format(most)} ({rows[0]})";
    }

    private static void Write(CsvWriter csv, ResultView view, EffortBeyondNash effort, int[] order)
    {
        csv.Header("country", "name", "p05", "p50", "p95", "full_cooperation", "unit");
        foreach (var party in order)
        {
            var reached = effort.Reached[party];
            csv.Cell(view.Header.Parties[party].Code).Cell(view.Header.Parties[party].Name)
                .Cell(reached.P05).Cell(reached.P50).Cell(reached.P95).Cell(effort.Cooperative[party]).Cell(effort.Unit).EndRow();
        }
    }
}
