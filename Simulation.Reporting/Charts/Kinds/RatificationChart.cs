using ScottPlot;
using Simulation.Model.Engine;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>
/// When each party signs, ratifies, is bound and leaves, and when the agreement enters into force: medians over all replicates, of which
/// those where it never happens count as later than any year.
/// </summary>
internal sealed class RatificationChart : IChart
{
    private static readonly string[] Steps = ["signed", "ratified", "bound", "left"];

    public string Kind => "ratification";

    public string Summary =>
        "when each party signs, ratifies, is bound and leaves, and when the agreement enters into force, as a timeline";

    public IReadOnlyList<string> NeedsOfWorld => [CommonSeries.Agreement.Name];

    public IReadOnlyList<string> NeedsOfParties => [CommonSeries.Signatory.Name, CommonSeries.Ratified.Name, CommonSeries.Member.Name];

    public Figure Draw(ResultView view, ChartStyle style)
    {
        Path[] all = [.. Paths(view).OrderBy(path => Late(path.Ratified)).ThenBy(path => Late(path.Signed))];
        var shown = view.ShownParties();
        Path[] paths = [.. all.Where(path => shown.Contains(path.Party))];
        var force = Moment.Of(view.Lanes.Select(lane => Path.First(view, lane.World[view.WorldPlace(CommonSeries.Agreement.Name)], 0, 1)));
        var years = view.Header.Years;
        var labels = EndLabels.OfRows([.. paths.Select((path, row) => new EndLabel(-row, Words(path), style.Text))], style);
        var plot = ChartPlot.RowsOverTime(style, PartyLabel.Of(view, [.. paths.Select(path => path.Party)], style), years, labels.Room);
        if (force.IsUsual)
            plot.Add.VerticalLine(force.P50, 1.6f, style.MutedText, LinePattern.DenselyDashed);

        for (var row = 0; row < paths.Length; row++)
            AddPath(plot, view, style, paths[row], row, style.RowScale(paths.Length));

        plot.Add.Plottable(labels);
        return new Figure(
            Message(all, force, view.HasSpread),
            $"{Wording.Scenario(view)}. Ring: signs; point: ratifies; bar: is bound; dashed: entry into force. "
                + (
                    view.HasSpread
                        ? $"Median years of {view.Lanes.Count} replicates, never counting as later than any; whiskers: 5–95 % of "
                            + $"ratification; beside: its year, or in how many replicates."
                        : "A single replicate."
                )
                + PartyLabel.Selection(view, shown),
            "Timeline: " + string.Join("; ", paths.Select(path => $"{view.NameOf(path.Party)} {Words(path)}")) + ".",
            [new Panel("", plot)],
            csv => Write(csv, view, all, shown, force)
        );
    }

    public string? WhyFlat(ResultView view)
    {
        var paths = Paths(view).ToList();
        var first = view.Header.Years[0];
        return paths.TrueForAll(path => path.Steps.All(step => step.Share == 0)) ? "Nobody ever signs, ratifies or is bound."
            : paths.TrueForAll(path =>
                path.Left.Share == 0 && path.Steps.Take(3).All(step => step.Share == 1 && step.P05 == first && step.P95 == first)
            )
                ? $"All parties sign, ratify and are bound in {Wording.Year(first)}, in every replicate."
            : null;
    }

    private static IEnumerable<Path> Paths(ResultView view) => Enumerable.Range(0, view.Parties).Select(party => Path.Of(view, party));

    private static double Late(Moment moment) => moment.IsUsual ? moment.P50 : double.PositiveInfinity;

    private static string Words(Path path) =>
        (path.Ratified.IsUsual, path.Left.IsUsual) switch
        {
            (true, true) => $"{path.Ratified.P50:0}, left {path.Left.P50:0}",
            (true, false) => $"{path.Ratified.P50:0}",
            _ when path.Ratified.Share > 0 => $"in {ChartNumber.Percent(100 * path.Ratified.Share)}",
            _ => path.Signed.IsUsual ? "only signs" : "never",
        };

    private static string Message(Path[] all, Moment force, bool spread)
    {
        var ratify =
            $"{ChartNumber.Short(all.Sum(path => path.Ratified.Share))} of {all.Length} parties ratify{(spread ? " on average" : "")}";
        var enters =
            force.IsUsual ? $"enters into force in {Wording.Year((int)force.P50)}{(spread ? " in the median" : "")}"
            : force.Share > 0 ? $"enters into force in {ChartNumber.Percent(100 * force.Share)} of the replicates"
            : "never enters into force";
        return $"The agreement {enters}; {ratify}";
    }

    private static void AddPath(Plot plot, ResultView view, ChartStyle style, Path path, int row, float scale)
    {
        var hue = view.Hue(path.Party);
        var end = view.Header.Years[^1];
        var color = style.Country(hue);
        if (path.Bound.IsUsual)
        {
            var bar = plot.Add.Line(path.Bound.P50, -row, path.Left.IsUsual ? path.Left.P50 : end, -row);
            bar.LineColor = color.WithAlpha(0.55);
            bar.LineWidth = 9 * scale;
        }

        if (path.Ratified.IsUsual)
        {
            var whisker = plot.Add.Line(path.Ratified.P05, -row, double.IsNaN(path.Ratified.P95) ? end : path.Ratified.P95, -row);
            whisker.LineColor = style.Text;
            whisker.LineWidth = 1.4f * scale;
            plot.Add.Marker(path.Ratified.P50, -row, ChartStyle.CountryShape(hue), 9 * scale, color);
        }

        if (path.Signed.IsUsual)
            plot.Add.Marker(path.Signed.P50, -row, MarkerShape.OpenCircle, 13 * scale, color).MarkerLineWidth = 2 * scale;
    }

    private static void Write(CsvWriter csv, ResultView view, Path[] paths, IReadOnlyList<int> shown, Moment force)
    {
        csv.Header("country", "name", "event", "share_of_replicates", "p05", "p50", "p95", "shown");
        Row("", "", "entry_into_force", force, 1);
        foreach (var path in paths)
        {
            var party = view.Header.Parties[path.Party];
            foreach (var (name, moment) in Steps.Zip(path.Steps))
                Row(party.Code, party.Name, name, moment, shown.Contains(path.Party) ? 1 : 0);
        }

        void Row(string code, string name, string what, Moment moment, int isShown) =>
            csv.Cell(code)
                .Cell(name)
                .Cell(what)
                .Cell(moment.Share)
                .Cell(moment.P05)
                .Cell(moment.P50)
                .Cell(moment.P95)
                .Cell(isShown)
                .EndRow();
    }

    /// <summary>
    /// When something happens: in what share of the replicates, and by which year in 5, 50 and 95 % of them all; NaN where it happens in
    /// fewer.
    /// </summary>
    private sealed record Moment(double Share, double P05, double P50, double P95)
    {
        /// <summary>Whether it happens in half of the replicates or more.</summary>
        public bool IsUsual => !double.IsNaN(P50);

        public static Moment Of(IEnumerable<double> years)
        {
            double[] all = [.. years];
            double[] happened = [.. all.Where(double.IsFinite).Order()];
            return new Moment((double)happened.Length / all.Length, By(0.05), By(0.5), By(0.95));

            // The first year by which it has happened in so large a share of all replicates.
            double By(double share)
            {
                var needed = (int)Math.Ceiling(share * all.Length);
                return needed <= happened.Length ? happened[Math.Max(needed, 1) - 1] : double.NaN;
            }
        }
    }

    private sealed record Path(int Party, Moment Signed, Moment Ratified, Moment Bound, Moment Left)
    {
        public Moment[] Steps => [Signed, Ratified, Bound, Left];

        public static Path Of(ResultView view, int party)
        {
            var member = view.PartyPlace(CommonSeries.Member.Name);
            return new Path(
                party,
                Begins(CommonSeries.Signatory.Name),
                Begins(CommonSeries.Ratified.Name),
                Begins(CommonSeries.Member.Name),
                Moment.Of(view.Lanes.Select(lane => Leaves(lane.Party[member])))
            );

            Moment Begins(string series) =>
                Moment.Of(view.Lanes.Select(lane => First(view, lane.Party[view.PartyPlace(series)], party, view.Parties)));

            // The year from which on it is never bound again.
            double Leaves(double[] row)
            {
                var last = view.Periods - 1;
                while (last >= 0 && row[(last * view.Parties) + party] != 1)
                    last--;

                return last < 0 || last == view.Periods - 1 ? double.NaN : view.Header.Years[last + 1];
            }
        }

        /// <summary>The first year in which a series is 1; NaN where it never is.</summary>
        public static double First(ResultView view, double[] row, int offset, int step)
        {
            for (var period = 0; period < view.Periods; period++)
            {
                if (row[(period * step) + offset] == 1)
                    return view.Header.Years[period];
            }

            return double.NaN;
        }
    }
}
