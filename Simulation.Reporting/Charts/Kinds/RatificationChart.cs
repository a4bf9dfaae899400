using ScottPlot;
using Simulation.Model.Engine;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>When each party signs, ratifies, is bound and leaves, and when the agreement enters into force: medians over the replicates.</summary>
internal sealed class RatificationChart : IChart
{
    private const double Half = 0.5;

    public string Kind => "ratification";

    public string Summary => "when each party signs, ratifies, is bound and leaves, and when the agreement enters into force, as a timeline";

    public IReadOnlyList<string> NeedsOfWorld => [CommonSeries.Agreement.Name];

    public IReadOnlyList<string> NeedsOfParties => [CommonSeries.Signatory.Name, CommonSeries.Ratified.Name, CommonSeries.Member.Name];

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var all = Enumerable.Range(0, view.Parties).Select(party => Path.Of(view, party)).ToList();
        var shown = view.ShownParties();
        Path[] paths = [.. shown.Select(party => all[party]).OrderBy(path => Late(path.Ratified)).ThenBy(path => Late(path.Signed))];
        var force = Moment.Of(view.Lanes.Select(lane => Path.First(view, lane.World[view.WorldPlace(CommonSeries.Agreement.Name)], 0, 1)));
        var years = view.Header.Years;
        var labels = EndLabels.OfRows([.. paths.Select((path, row) => new EndLabel(-row, Words(path), style.Text))], style);
        var plot = ChartPlot.RowsOverTime(style, PartyLabel.Of(view, [.. paths.Select(path => path.Party)], style), years, labels.Room);
        if (force.Share >= Half)
            plot.Add.VerticalLine(force.Years.P50, 1.6f, style.MutedText, LinePattern.DenselyDashed);

        for (var row = 0; row < paths.Length; row++)
            AddPath(plot, style, paths[row], row, years[^1], style.RowScale(paths.Length));

        plot.Add.Plottable(labels);
        return new Figure(
            Message(all, force),
            $"{Wording.Scenario(view)}. Ring: signs; point: ratifies; bar: is bound; dashed: entry into force. "
                + (view.HasSpread ? $"Median years of {view.Lanes.Count} replicates; whiskers: 5–95 % of ratification." : "A single replicate.") + PartyLabel.Selection(view, shown),
            "Timeline: " + string.Join("; ", paths.Select(path => $"{PartyLabel.InWords(view.Header.Parties[path.Party])} {Words(path)}")) + ".",
            [new Panel("", plot)],
            csv => Write(csv, view, paths, force));
    }

    private static double Late(Moment moment) => moment.Share >= Half ? moment.Years.P50 : double.PositiveInfinity;

    private static string Words(Path path) => (path.Ratified.Share >= Half, path.Left.Share >= Half) switch
    {
        (true, true) => $"{path.Ratified.Years.P50:0}, left {path.Left.Years.P50:0}",
        (true, false) => $"{path.Ratified.Years.P50:0}",
        _ when path.Ratified.Share > 0 => $"in {ChartNumber.Percent(100 * path.Ratified.Share)}",
        _ => path.Signed.Share >= Half ? "only signs" : "never",
    };

    private static string Message(List<Path> all, Moment force)
    {
        var ratifiers = all.Where(path => path.Ratified.Share >= Half).ToList();
        var last = ratifiers.Count == 0 ? "" : $", the last in {Wording.Year((int)Math.Round(ratifiers.Max(path => path.Ratified.Years.P50)))}";
        return force.Share >= Half
            ? $"The agreement enters into force in {Wording.Year((int)Math.Round(force.Years.P50))}; {ratifiers.Count} of {all.Count} parties ratify{last}"
            : $"The agreement {(force.Share > 0 ? $"enters into force in {ChartNumber.Percent(100 * force.Share)} of the replicates" : "never enters into force")}; {ratifiers.Count} of {all.Count} parties ratify";
    }

    private static void AddPath(Plot plot, ChartStyle style, Path path, int row, int end, float scale)
    {
        var color = style.Country(path.Party);
        if (path.Bound.Share >= Half)
        {
            var until = path.Left.Share >= Half ? path.Left.Years.P50 : end;
            var bar = plot.Add.Line(path.Bound.Years.P50, -row, Math.Max(until, path.Bound.Years.P50), -row);
            (bar.LineColor, bar.LineWidth) = (color.WithAlpha(0.55), 9 * scale);
        }

        if (path.Ratified.Share >= Half)
        {
            var whisker = plot.Add.Line(path.Ratified.Years.P05, -row, path.Ratified.Years.P95, -row);
            (whisker.LineColor, whisker.LineWidth) = (style.Text, 1.4f * scale);
            plot.Add.Marker(path.Ratified.Years.P50, -row, ChartStyle.CountryShape(path.Party), 9 * scale, color);
        }

        if (path.Signed.Share >= Half)
            plot.Add.Marker(path.Signed.Years.P50, -row, MarkerShape.OpenCircle, 13 * scale, color).MarkerLineWidth = 2 * scale;
    }

    private static void Write(CsvWriter csv, ResultView view, Path[] paths, Moment force)
    {
        csv.Header("country", "name", "event", "share_of_replicates", "p05", "p50", "p95");
        Row("", "", "entry_into_force", force);
        foreach (var path in paths)
        {
            var party = view.Header.Parties[path.Party];
            foreach (var (name, moment) in new[] { ("signed", path.Signed), ("ratified", path.Ratified), ("bound", path.Bound), ("left", path.Left) })
                Row(party.Code, party.Name, name, moment);
        }

        void Row(string code, string name, string what, Moment moment) =>
            csv.Cell(code).Cell(name).Cell(what).Cell(moment.Share).Cell(moment.Years.P05).Cell(moment.Years.P50).Cell(moment.Years.P95).EndRow();
    }

    /// <summary>When something happens: in what share of the replicates, and in which year of those.</summary>
    private sealed record Moment(double Share, Spread Years)
    {
        public static Moment Of(IEnumerable<double> years)
        {
            double[] all = [.. years];
            return new Moment((double)all.Count(double.IsFinite) / all.Length, Spread.Of(all));
        }
    }

    private sealed record Path(int Party, Moment Signed, Moment Ratified, Moment Bound, Moment Left)
    {
        public static Path Of(ResultView view, int party)
        {
            var member = view.PartyPlace(CommonSeries.Member.Name);
            return new Path(
                party, Begins(CommonSeries.Signatory.Name), Begins(CommonSeries.Ratified.Name), Begins(CommonSeries.Member.Name),
                Moment.Of(view.Lanes.Select(lane => Leaves(lane.Party[member]))));

            Moment Begins(string series) => Moment.Of(view.Lanes.Select(lane => First(view, lane.Party[view.PartyPlace(series)], party, view.Parties)));

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
