using ScottPlot;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>
/// Who trusts and who distrusts each other, before and after, as a network on a circle: those who trusted each other at first stand
/// together.
/// </summary>
internal sealed class TrustNetworkChart : IChart
{
    private const int MostParties = 14;
    private const double Neutral = 0.5;
    private const double Rounding = 1e-9;
    private const float Thickest = 9;
    private const double Tint = 0.35;

    public string Kind => "trust-network";

    public string Summary => "who trusts and who distrusts each other, before and after, as a network of up to 14 parties";

    public string? WhyNot(ResultView view) =>
        view.Parties switch
        {
            < 2 => "One party has nobody to trust.",
            > MostParties =>
                $"A network of more than {MostParties} parties cannot be read, and there are {view.Parties}; trust-matrix shows them.",
            _ => null,
        };

    public string? WhyFlat(ResultView view) => TrustBlocs.IsFlat(view) ? "Everybody trusts everybody alike, before and after." : null;

    public Figure Draw(ResultView view, ChartStyle page)
    {
        var style = page.ForPanels(2);
        var order = TrustBlocs.Of(view, [.. Enumerable.Range(0, view.Parties)]).Order;
        Tie[] ties = [.. Ties(view, order)];
        return new Figure(
            Title(view, ties),
            $"{Wording.Scenario(view)}. Mutual trust, mean of both "
                + $"directions{(view.HasSpread ? $" and {view.Lanes.Count} replicates" : ", a single replicate")}. Solid: above 0.5; "
                + $"dashed: below 0.5, distrust; the thicker, the further from it.",
            "Networks of mutual trust before and after: "
                + string.Join(
                    "; ",
                    ties.Select(tie => $"{Name(view, tie.One)} and {Name(view, tie.Other)} {tie.Before:0.00} and {tie.After:0.00}")
                )
                + ".",
            [
                Network($"Before {Wording.Year(view.Header.Years[0])}", tie => tie.Before),
                Network($"After {Wording.Year(view.Header.Years[^1])}", tie => tie.After),
            ],
            csv => Write(csv, view, ties)
        );

        Panel Network(string heading, Func<Tie, double> trust)
        {
            var plot = ChartPlot.Circle(style);
            foreach (var tie in ties.OrderBy(tie => Math.Abs(trust(tie) - Neutral)))
                AddTie(plot, style, Place(order, tie.One), Place(order, tie.Other), trust(tie));

            AddRing(plot, style);
            foreach (var party in order)
                AddParty(plot, style, Place(order, party), view.Hue(party));

            plot.Add.Plottable(
                new CircleNames(
                    [
                        .. order.Select(party =>
                            (ChartFonts.Fit(Name(view, party), style.Size.NameRoom, ChartPlot.TickSize), Place(order, party))
                        ),
                    ],
                    ChartPlot.TickSize,
                    style.Text
                )
            );
            return new Panel(heading, plot);
        }
    }

    // Where nobody ever distrusts anybody, what there is to see is trust.
    private static string Title(ResultView view, Tie[] ties)
    {
        var hasDistrust = ties.Any(tie => IsDistrust(tie.Before) || IsDistrust(tie.After));
        Func<double, bool> counts = hasDistrust ? IsDistrust : IsTrust;
        var verb = hasDistrust ? "distrust" : "trust";
        var before = ties.Count(tie => counts(tie.Before));
        var after = ties.Count(tie => counts(tie.After));
        var first = Wording.Year(view.Header.Years[0]);
        return $"{before} of {ties.Length} pairs {verb} each other before {first}, {after} after {Wording.Year(view.Header.Years[^1])}";
    }

    private static bool IsDistrust(double trust) => trust < Neutral - Rounding;

    private static bool IsTrust(double trust) => trust > Neutral + Rounding;

    private static string Name(ResultView view, int party) => view.NameOf(party);

    private static IEnumerable<Tie> Ties(ResultView view, IReadOnlyList<int> order) =>
        from first in Enumerable.Range(0, order.Count)
        from second in Enumerable.Range(first + 1, order.Count - first - 1)
        select new Tie(
            order[first],
            order[second],
            Mutual(view, 0, order[first], order[second]),
            Mutual(view, view.Periods, order[first], order[second])
        );

    private static double Mutual(ResultView view, int period, int one, int other) =>
        (view.MeanTrust(period, one, other) + view.MeanTrust(period, other, one)) / 2;

    // From the top, clockwise.
    private static Coordinates Place(IReadOnlyList<int> order, int party)
    {
        var angle = 2 * Math.PI * order.ToList().IndexOf(party) / order.Count;
        return new Coordinates(Math.Sin(angle), Math.Cos(angle));
    }

    private static void AddTie(Plot plot, ChartStyle style, Coordinates one, Coordinates other, double trust)
    {
        var distance = Math.Abs(trust - Neutral);
        if (!(distance > Rounding))
            return;

        var line = plot.Add.Line(one, other);
        line.LineColor = (trust > Neutral ? style.Outcome : style.NoAgreement).MixedWith(style.Background, Tint);
        line.LineWidth = Math.Max(1.2f, Thickest * (float)distance);
        line.LinePattern = trust > Neutral ? LinePattern.Solid : LinePattern.DenselyDashed;
    }

    // ScottPlot would draw what comes after a dashed line with its dashes, were no solid line between them.
    private static void AddRing(Plot plot, ChartStyle style)
    {
        var ring = plot.Add.Circle(0, 0, 1);
        ring.LineColor = style.Grid;
        ring.LineWidth = 1;
        ring.FillColor = Colors.Transparent;
    }

    private static void AddParty(Plot plot, ChartStyle style, Coordinates at, int? hue)
    {
        plot.Add.Marker(at.X, at.Y, MarkerShape.FilledCircle, 17, style.Background);
        plot.Add.Marker(at.X, at.Y, ChartStyle.CountryShape(hue), 13, style.Country(hue));
    }

    private static void Write(CsvWriter csv, ResultView view, Tie[] ties)
    {
        csv.Header("one", "other", "before", "after");
        foreach (var tie in ties)
            csv.Cell(view.Header.Parties[tie.One].Code).Cell(view.Header.Parties[tie.Other].Code).Cell(tie.Before).Cell(tie.After).EndRow();
    }

    private sealed record Tie(int One, int Other, double Before, double After);
}
