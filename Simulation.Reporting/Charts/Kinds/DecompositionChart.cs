using ScottPlot;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>
/// Why emissions change from the first period to the last: population, income per person or emissions per income (Kaya, 1990), without an
/// agreement and with it.
/// </summary>
internal sealed class DecompositionChart : IChart
{
    private const string Population = "population";
    private const string Output = "output";
    private const string Emissions = "emissions";
    private static readonly string[] Names = ["population", "income_per_person", "emissions_per_income"];
    private static readonly string[] Labels = ["Population", "Income per person", "Emissions per income"];

    public string Kind => "decomposition";

    public string Summary =>
        "why emissions change: population, income per person and emissions per income (Kaya), without and with the agreement";

    public IReadOnlyList<string> NeedsOfParties => [Population, Output, Emissions];

    public string? WhyNot(ResultView view) =>
        view.Periods < 2 ? "A single period has no change to take apart."
        : Courses(view).SelectMany(course => course.Effects).Any(effect => double.IsNaN(effect.Mean))
            ? "Some party emits nothing at the end, and a change to nothing cannot be taken apart by logarithms."
        : null;

    public string? WhyFlat(ResultView view) =>
        Ranking.IsFlat(Courses(view).SelectMany(course => course.Effects).Select(effect => effect.Mean).Prepend(0))
            ? "Emissions do not change, so there is nothing to take apart."
            : null;

    public Figure Draw(ResultView view, ChartStyle page)
    {
        var courses = Courses(view);
        var style = page.ForPanels(courses.Length);
        var unit = view.PartySeries(Emissions).Unit;
        var format = ChartNumber.InWords(view.PartySeries(Emissions).Unit);
        var (low, high) = AxisRange.Of([0, .. courses.SelectMany(course => course.Ends)]);
        return new Figure(
            Message(view, courses, value => $"{format(Math.Abs(value))} {unit}"),
            $"{Wording.Scenario(view)}. Emissions = population x income per person x emissions per income (logarithmic mean Divisia "
                + $"index). Income per person grows by {ChartNumber.Signed(courses[0].IncomeGrowth.Mean)} without the agreement, "
                + $"{ChartNumber.Signed(courses[1].IncomeGrowth.Mean)} with it; in cleaner production growth adds less. "
                + $"{(view.HasSpread ? $"Means of {view.Lanes.Count} replicates." : "A single replicate.")}",
            "Waterfalls of the change in emissions: "
                + string.Join(
                    "; ",
                    courses.Select(course =>
                        $"{course.Name}, from {format(course.First.Mean)}: "
                        + string.Join(", ", Labels.Zip(course.Effects, (label, effect) => $"{label} {Signed(effect.Mean)}"))
                        + $", to {format(course.Last.Mean)}"
                    )
                )
                + ".",
            [
                .. courses.Select(
                    (course, index) =>
                        new Panel(
                            $"{course.Name}, {unit}",
                            Plot(view, style, course, low, high, index == 0 || page.Size.Stacks),
                            index == 0 ? 1.3f : 1
                        )
                ),
            ],
            csv => Write(csv, courses, unit)
        );

        string Signed(double value) => (value > 0 ? "+" : "") + format(value);
    }

    private static string Message(ResultView view, Course[] courses, Func<double, string> amount)
    {
        var without = courses[0].Effects[^1].Mean;
        var with = courses[1].Effects[^1].Mean;
        return $"From {Wording.Year(view.Header.Years[0])} to {Wording.Year(view.Header.Years[^1])}, {Does(with)} {amount(with)} with the "
            + $"agreement; without it, {Does(without)} {amount(without)}";

        static string Does(double effect) => effect <= 0 ? "cleaner production cuts emissions by" : "dirtier production adds emissions of";
    }

    private static Plot Plot(ResultView view, ChartStyle style, Course course, double low, double high, bool named)
    {
        var format = ChartNumber.InWords(view.PartySeries(Emissions).Unit);
        string[] names = [Wording.Year(view.Header.Years[0]), .. Labels, Wording.Year(view.Header.Years[^1])];
        var bars = new List<(double From, double To, Color Color)> { (0, course.First.Mean, style.MutedText) };
        var at = course.First.Mean;
        foreach (var effect in course.Effects)
        {
            bars.Add((at, at + effect.Mean, effect.Mean < 0 ? style.FullCooperation : style.NoAgreement));
            at += effect.Mean;
        }

        bars.Add((0, course.Last.Mean, style.Outcome));
        var labels = EndLabels.OfRows(
            [
                .. bars.Select(
                    (bar, row) =>
                        new EndLabel(
                            -row,
                            row == 0 || row == bars.Count - 1 ? format(bar.To) : (bar.To > bar.From ? "+" : "") + format(bar.To - bar.From),
                            style.Text
                        )
                ),
            ],
            style
        );
        var plot = ChartPlot.Rows(
            style,
            named ? names : [.. names.Select(_ => "")],
            low,
            high,
            ChartNumber.OnAxis(view.PartySeries(Emissions).Unit),
            labels.Room
        );
        for (var row = 0; row < bars.Count; row++)
        {
            var bar = plot.Add.Rectangle(
                Math.Min(bars[row].From, bars[row].To),
                Math.Max(bars[row].From, bars[row].To),
                -row - 0.32,
                -row + 0.32
            );
            bar.FillColor = bars[row].Color;
            bar.LineWidth = 0;
        }

        plot.Add.Plottable(labels);
        return plot;
    }

    private static Course[] Courses(ResultView view)
    {
        int[] places = [view.PartyPlace(Population), view.PartyPlace(Output), view.PartyPlace(Emissions)];
        return
        [
            Course.Of("Without an agreement", [Change.Of(view.Nash.Party, places, view.Parties)]),
            Course.Of("With the agreement", [.. view.Lanes.Select(lane => Change.Of(lane.Party, places, view.Parties))]),
        ];
    }

    private static void Write(CsvWriter csv, Course[] courses, string unit)
    {
        csv.Header("course", "item", "p05", "mean", "p95", "unit");
        foreach (var course in courses)
        {
            Row("first", course.First, unit);
            for (var factor = 0; factor < Names.Length; factor++)
                Row(Names[factor], course.Effects[factor], unit);

            Row("last", course.Last, unit);
            Row("growth_of_income_per_person", course.IncomeGrowth, "%");

            void Row(string item, Part part, string of) =>
                csv.Cell(course.Name).Cell(item).Cell(part.P05).Cell(part.Mean).Cell(part.P95).Cell(of).EndRow();
        }
    }

    /// <summary>A part of a waterfall. Means add up to the change; medians would not.</summary>
    private readonly record struct Part(double P05, double Mean, double P95)
    {
        public static Part Of(IEnumerable<double> values)
        {
            double[] all = [.. values];
            var spread = Spread.Of(all);
            return new Part(spread.P05, all.Average(), spread.P95);
        }
    }

    private sealed record Course(string Name, Part First, Part[] Effects, Part Last, Part IncomeGrowth)
    {
        public IEnumerable<double> Ends
        {
            get
            {
                var at = First.Mean;
                return [at, .. Effects.Select(effect => at += effect.Mean), Last.Mean];
            }
        }

        public static Course Of(string name, Change[] changes) =>
            new(
                name,
                Part.Of(changes.Select(change => change.First)),
                [.. Enumerable.Range(0, Names.Length).Select(factor => Part.Of(changes.Select(change => change.Effects[factor])))],
                Part.Of(changes.Select(change => change.Last)),
                Part.Of(changes.Select(change => change.IncomeGrowth))
            );
    }

    /// <summary>
    /// The change in sum_i c_i, c = population x (output/population) x (c/output), taken apart: the part of factor x is sum_i L(c_i(T),
    /// c_i(0)) ln(x_i(T)/x_i(0)) with L(a, b) = (a - b)/ln(a/b) (Ang, 2005).
    /// </summary>
    private sealed record Change(double First, double[] Effects, double Last, double IncomeGrowth)
    {
        public static Change Of(double[][] series, int[] places, int parties)
        {
            var effects = new double[Names.Length];
            var first = 0.0;
            var last = 0.0;
            var income =
                Sum(places[1], atEnd: true) / Sum(places[0], atEnd: true) / (Sum(places[1], atEnd: false) / Sum(places[0], atEnd: false));
            for (var party = 0; party < parties; party++)
            {
                var people = Ends(0);
                var output = Ends(1);
                var emissions = Ends(2);
                var weight =
                    emissions.Last == emissions.First
                        ? emissions.First
                        : (emissions.Last - emissions.First) / Math.Log(emissions.Last / emissions.First);
                effects[0] += weight * Math.Log(people.Last / people.First);
                effects[1] += weight * Math.Log(output.Last / people.Last / (output.First / people.First));
                effects[2] += weight * Math.Log(emissions.Last / output.Last / (emissions.First / output.First));
                first = first + emissions.First;
                last = last + emissions.Last;

                (double First, double Last) Ends(int factor) =>
                    (series[places[factor]][party], series[places[factor]][series[places[factor]].Length - parties + party]);
            }

            return new Change(
                first,
                [.. effects.Select(effect => double.IsFinite(effect) ? effect : double.NaN)],
                last,
                100 * (income - 1)
            );

            double Sum(int place, bool atEnd) => atEnd ? series[place].TakeLast(parties).Sum() : series[place].Take(parties).Sum();
        }
    }
}
