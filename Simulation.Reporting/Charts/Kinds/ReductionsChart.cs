using ScottPlot;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

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

    public string? WhyFlat(ResultView view) => EffortBeyondNash.Of(view) is { IsFlat: true } effort ? effort.Flat(view) : null;

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var effort = EffortBeyondNash.Of(view);
        var shown = view.ShownParties(ResultView.MostRows, [.. effort.Order.Take(1), .. effort.Order.TakeLast(1)]);
        Row[] all =
        [
            .. effort.Order.Concat(Enumerable.Range(0, view.Parties).Except(effort.Order)).Select(party => Row.Of(view, effort, party)),
            Row.Together(view, effort),
        ];
        Row[] rows = [.. all.Where(row => row.Party is not { } party || shown.Contains(party))];
        string[] names = [.. rows.Select(row => ChartFonts.Fit(row.Name, style.Size.NameRoom, style.RowTextSize(rows.Length)))];
        string[] values = [.. rows.Select(row => Label(effort, row.Reached, view.HasSpread))];
        var labels = EndLabels.OfRows([.. values.Select((value, row) => new EndLabel(-row, value, style.Text))], style);
        var (low, high) = AxisRange.Of(rows.SelectMany(row => new[] { 0, row.Reached.P05, row.Reached.P95, row.Best }));
        var plot = ChartPlot.Rows(style, names, low, high, effort.OnAxis, labels.Room);
        AddBars(plot, view, style, rows);
        plot.Add.Plottable(labels);
        return new Figure(
            Message(view, effort),
            $"{Wording.Scenario(view)}. {Wording.Whiskers(view, "Bar")} Diamond: full cooperation.{PartyLabel.Selection(view, shown)}",
            $"Bar chart: {string.Join("; ", rows.Zip(values, (row, value) => $"{row.Name} {value}"))}.",
            [new Panel(effort.Heading, plot)],
            csv => Write(csv, effort, all, rows)
        );
    }

    private static string Label(EffortBeyondNash effort, Spread reached, bool spread)
    {
        var median = effort.Format(reached.P50);
        return spread && reached.P05 < reached.P95 ? $"{median} ({effort.Format(reached.P05)} to {effort.Format(reached.P95)})" : median;
    }

    private static void AddBars(Plot plot, ResultView view, ChartStyle style, Row[] rows)
    {
        var scale = style.RowScale(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var reached = rows[row].Reached;
            if (!double.IsNaN(reached.P50))
            {
                var bar = plot.Add.Rectangle(Math.Min(0, reached.P50), Math.Max(0, reached.P50), -row - 0.34, -row + 0.34);
                bar.FillColor = rows[row].Party is { } party ? style.Country(view.Hue(party)) : style.MutedText;
                bar.LineWidth = 0;
                if (view.HasSpread)
                    AddWhisker(plot, style, reached, row, scale);
            }

            if (double.IsFinite(rows[row].Best))
            {
                var diamond = plot.Add.Marker(rows[row].Best, -row, MarkerShape.FilledDiamond, 10 * scale, style.FullCooperation);
                diamond.MarkerLineColor = style.Background;
                diamond.MarkerLineWidth = 1;
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
            whisker.LineColor = color;
            whisker.LineWidth = width;
        }

        foreach (var end in new[] { reached.P05, reached.P95 })
        {
            var cap = plot.Add.Line(end, -row - 0.16, end, -row + 0.16);
            cap.LineColor = style.Text;
            cap.LineWidth = 1.5f * scale;
        }
    }

    private static string Message(ResultView view, EffortBeyondNash effort)
    {
        var all = $"{view.Effort.Label}: {effort.Words(effort.Together.P50)} {(effort.IsSum ? "together" : "on average")}";
        return effort.Order.Count < 2 ? all : $"{all}, {effort.Range(view, effort.Order)}";
    }

    private static void Write(CsvWriter csv, EffortBeyondNash effort, Row[] all, Row[] shown)
    {
        csv.Header("country", "name", "p05", "p50", "p95", "full_cooperation", "shown", "direction", "unit");
        foreach (var row in all)
        {
            csv.Cell(row.Code)
                .Cell(row.Name)
                .Cell(row.Reached.P05)
                .Cell(row.Reached.P50)
                .Cell(row.Reached.P95)
                .Cell(row.Best)
                .Cell(shown.Contains(row) ? 1 : 0)
                .Cell(effort.DirectionWord)
                .Cell(effort.Unit)
                .EndRow();
        }
    }

    /// <summary>A bar: a party's, or that of all together.</summary>
    private sealed record Row(int? Party, string Code, string Name, Spread Reached, double Best)
    {
        public static Row Of(ResultView view, EffortBeyondNash effort, int party) =>
            new(party, view.Header.Parties[party].Code, view.NameOf(party), effort.Reached[party], effort.Cooperative[party]);

        public static Row Together(ResultView view, EffortBeyondNash effort) =>
            new(null, "", effort.IsSum ? "All together" : "Mean of all", effort.Together, effort.TogetherCooperative);
    }
}
