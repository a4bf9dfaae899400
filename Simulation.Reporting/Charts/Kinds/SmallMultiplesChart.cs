using ScottPlot;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>What each country does over time, in a small panel each, all on one scale.</summary>
internal sealed class SmallMultiplesChart : IChart
{
    private const float TickSize = 11;
    private const double BestShape = 1.6;

    public string Kind => "small-multiples";

    public string Summary => "what each country does over time in a small panel each, all on one scale, with bands and both references";

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var (columns, rows) = style.Size.Grid;
        var shown = view.ShownParties(columns * rows);
        var series = view.Effort;
        Course[] courses = [.. shown.Select(party => Course.Of(view, series, party))];
        var limits = Fan.Limits(courses.SelectMany(course => course.Values));
        return new Figure(
            Message(view),
            $"{Wording.Scenario(view)}. {series.WithUnit()}. {Wording.Bands(view)} Dashed: no agreement; dotted: full cooperation. All panels have one scale.{PartyLabel.Selection(view, shown)}",
            $"Small line charts of {Wording.InSentence(series.Label)} by party, {Wording.Span(view)}, medians at first and at the end: "
                + string.Join("; ", courses.Select(course => $"{PartyLabel.InWords(view.Header.Parties[course.Party])} {ChartNumber.InWords(series.Unit)(course.Spread[0].P50)} and {ChartNumber.InWords(series.Unit)(course.Spread[^1].P50)}")) + ".",
            [.. courses.Select(course => new Panel(PartyLabel.InWords(view.Header.Parties[course.Party]), Plot(view, style, series, course, limits)))],
            csv => Write(csv, view, series, courses))
        {
            Columns = ColumnsFor(shown.Count, columns, rows, style.Size),
        };
    }

    private static string Message(ResultView view)
    {
        var effort = EffortBeyondNash.Of(view);
        var known = Enumerable.Range(0, view.Parties).Where(party => double.IsFinite(effort.Reached[party].P50)).OrderByDescending(party => effort.Reached[party].P50).ToList();
        return known.Count == 0
            ? $"{view.Effort.WithUnit()} of {view.Parties} parties"
            : $"{view.Effort.Label} by country: from {effort.Words(effort.Reached[known[0]].P50)} ({PartyLabel.InWords(view.Header.Parties[known[0]])}) "
                + $"to {effort.Words(effort.Reached[known[^1]].P50)} ({PartyLabel.InWords(view.Header.Parties[known[^1]])})";
    }

    private static Plot Plot(ResultView view, ChartStyle style, Series series, Course course, (double Low, double High) limits)
    {
        var years = view.Header.Years;
        var plot = ChartPlot.OverTime(style, years, limits.Low, limits.High, ChartNumber.OnAxis(series.Unit), labelRoom: 4);
        plot.Axes.Bottom.TickGenerator = ChartPlot.YearTicks(years, targets: 3);
        plot.Axes.Left.TickGenerator = ChartPlot.NumberTicks(ChartNumber.OnAxis(series.Unit), targets: 3);
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
            axis.TickLabelStyle.FontSize = TickSize;

        plot.AddBands(style, years, course.Spread, view.HasSpread);
        plot.AddReference(years, course.Nash, style.NoAgreement, LinePattern.DenselyDashed);
        plot.AddReference(years, course.Cooperative, style.FullCooperation, LinePattern.Dotted);
        plot.AddMedian(style, years, course.Spread);
        return plot;
    }

    // As many columns as give panels the shape closest to the best one, with few places left empty.
    private static int ColumnsFor(int panels, int mostColumns, int mostRows, ChartSize page) =>
        Enumerable.Range(1, mostColumns)
            .Where(columns => (panels + columns - 1) / columns <= mostRows)
            .MinBy(columns =>
            {
                var rows = (panels + columns - 1) / columns;
                var (shape, empty) = (page.Width / (double)columns / (page.BodyHeight / rows), (rows * columns) - panels);
                return Math.Abs(Math.Log(shape / BestShape)) + ((double)empty / panels);
            });

    private static void Write(CsvWriter csv, ResultView view, Series series, Course[] courses)
    {
        csv.Header("country", "name", "year", "p05", "p25", "p50", "p75", "p95", "no_agreement", "full_cooperation", "unit");
        foreach (var course in courses)
        {
            var party = view.Header.Parties[course.Party];
            for (var period = 0; period < view.Periods; period++)
            {
                var value = course.Spread[period];
                csv.Cell(party.Code).Cell(party.Name).Cell(view.Header.Years[period]).Cell(value.P05).Cell(value.P25).Cell(value.P50).Cell(value.P75).Cell(value.P95)
                    .Cell(course.Nash[period]).Cell(course.Cooperative[period]).Cell(series.Unit).EndRow();
            }
        }
    }

    private sealed record Course(int Party, Spread[] Spread, double[] Nash, double[] Cooperative)
    {
        public IEnumerable<double> Values => [.. Nash, .. Cooperative, .. Spread.SelectMany(value => new[] { value.P05, value.P95 })];

        public static Course Of(ResultView view, Series series, int party) => new(
            party, view.PartySpread(series.Name, party), view.Reference(view.Nash, series.Name, party), view.Reference(view.Cooperative, series.Name, party));
    }
}
