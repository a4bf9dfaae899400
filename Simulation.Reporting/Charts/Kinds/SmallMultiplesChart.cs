using ScottPlot;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>
/// What each country does over time, in a small panel each: on one scale where they are alike in size, else each on its own.
/// </summary>
internal sealed class SmallMultiplesChart : IChart
{
    private const float TickSize = 11;
    private const double BestShape = 1.6;

    // From here on the smallest panel would be a flat line on the scale of the largest.
    private const double Unlike = 4;

    public string Kind => "small-multiples";

    public string Summary => "what each country does over time in a small panel each, with bands and both references";

    public string? WhyFlat(ResultView view) =>
        Ranking.IsFlat(Enumerable.Range(0, view.Parties).SelectMany(party => Course.Of(view, view.Effort, party).Values))
            ? $"{view.Effort.Label} is the same for every party, all the time."
            : null;

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var (columns, rows) = style.Size.Grid;
        var series = view.Effort;
        Course[] all = [.. Enumerable.Range(0, view.Parties).Select(party => Course.Of(view, series, party))];
        var ends = Ends.Of(all);
        var shown = view.ShownParties(columns * rows, [.. ends.Order.Take(1), .. ends.Order.TakeLast(1)]);
        Course[] courses = [.. shown.Select(party => all[party])];
        var scales = Scales(courses);
        return new Figure(
            Message(view, all, ends),
            $"{Wording.Scenario(view)}. {series.WithUnit()}. {Wording.Bands(view)} Dashed: no agreement; dotted: full cooperation. "
                + $"{(scales.Distinct().Count() == 1 ? "All panels have one scale." : "Each panel has a scale of its own.")}"
                + $"{PartyLabel.Selection(view, shown)}",
            $"Small line charts of {Wording.InSentence(series.Label)} by party, {Wording.Span(view)}, medians at first and at the end: "
                + string.Join(
                    "; ",
                    courses.Select(course =>
                        $"{view.NameOf(course.Party)} {ChartNumber.InWords(series.Unit)(course.Spread[0].P50)} and "
                        + $"{ChartNumber.InWords(series.Unit)(course.Spread[^1].P50)}"
                    )
                )
                + ".",
            [.. courses.Zip(scales, (course, scale) => new Panel(view.NameOf(course.Party), Plot(view, style, series, course, scale)))],
            csv => Write(csv, view, series, all, shown)
        )
        {
            Columns = ColumnsFor(shown.Count, columns, rows, style.Size),
        };
    }

    private static string Message(ResultView view, Course[] all, Ends ends)
    {
        var subject = $"{view.Effort.Label} in {Wording.Year(view.Header.Years[^1])} by party";
        if (ends.Order.Count == 0)
            return $"{view.Effort.WithUnit()} of {view.Parties} parties";

        var lowest = Words(ends.Order[0]);
        var highest = Words(ends.Order[^1]);
        return lowest == highest
            ? $"{subject}: {lowest} for all"
            : $"{subject}: {Wording.FromTo(lowest, view.NameOf(ends.Order[0]), highest, view.NameOf(ends.Order[^1]))}";

        string Words(int party) =>
            Wording.AgainstNoAgreement(all[party].Spread[^1].P50, all[party].Nash[^1], ends.IsRelative, view.Effort.Unit);
    }

    private static (double Low, double High)[] Scales(Course[] courses)
    {
        var one = AxisRange.Of(courses.SelectMany(course => course.Values));
        double[] reach = [.. courses.Select(course => course.Values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max())];
        var isOne = reach.Max() <= Unlike * reach.Where(size => size > 0).DefaultIfEmpty(1).Min();
        return [.. courses.Zip(reach, (course, size) => isOne || size == 0 ? one : AxisRange.Of(course.Values))];
    }

    private static Plot Plot(ResultView view, ChartStyle style, Series series, Course course, (double Low, double High) scale)
    {
        var years = view.Header.Years;
        var plot = ChartPlot.OverTime(style, years, scale.Low, scale.High, ChartNumber.OnAxis(series.Unit), labelRoom: 4);
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
        Enumerable
            .Range(1, mostColumns)
            .Where(columns => (panels + columns - 1) / columns <= mostRows)
            .MinBy(columns =>
            {
                var rows = (panels + columns - 1) / columns;
                var shape = page.Width / (double)columns / (page.BodyHeight / rows);
                var empty = (rows * columns) - panels;
                return Math.Abs(Math.Log(shape / BestShape)) + ((double)empty / panels);
            });

    private static void Write(CsvWriter csv, ResultView view, Series series, Course[] courses, IReadOnlyList<int> shown)
    {
        csv.Header("country", "name", "year", "p05", "p25", "p50", "p75", "p95", "no_agreement", "full_cooperation", "shown", "unit");
        foreach (var course in courses)
        {
            var party = view.Header.Parties[course.Party];
            for (var period = 0; period < view.Periods; period++)
            {
                var value = course.Spread[period];
                csv.Cell(party.Code)
                    .Cell(party.Name)
                    .Cell(view.Header.Years[period])
                    .Cell(value.P05)
                    .Cell(value.P25)
                    .Cell(value.P50)
                    .Cell(value.P75)
                    .Cell(value.P95)
                    .Cell(course.Nash[period])
                    .Cell(course.Cooperative[period])
                    .Cell(shown.Contains(course.Party) ? 1 : 0)
                    .Cell(series.Unit)
                    .EndRow();
            }
        }
    }

    /// <summary>
    /// How far each party is from no agreement in the last year, in per cent of it where everybody does something without an agreement.
    /// </summary>
    private sealed record Ends(bool IsRelative, IReadOnlyList<int> Order)
    {
        public static Ends Of(Course[] courses)
        {
            var relative = courses.All(course => course.Nash[^1] > 0);
            return new Ends(
                relative,
                Ranking.Of(courses.Select(course => (course.Nash[^1] - course.Spread[^1].P50) / (relative ? course.Nash[^1] : 1)))
            );
        }
    }

    private sealed record Course(int Party, Spread[] Spread, double[] Nash, double[] Cooperative)
    {
        public IEnumerable<double> Values => [.. Nash, .. Cooperative, .. Spread.SelectMany(value => new[] { value.P05, value.P95 })];

        public static Course Of(ResultView view, Series series, int party) =>
            new(
                party,
                view.PartySpread(series.Name, party),
                view.Reference(view.Nash, series.Name, party),
                view.Reference(view.Cooperative, series.Name, party)
            );
    }
}
