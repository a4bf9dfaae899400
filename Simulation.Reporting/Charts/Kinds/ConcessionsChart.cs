using ScottPlot;
using Simulation.Model.Negotiation.Record;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>
/// What each party insists on, round by round, as a share of what it insisted on first: the longest conference of the first replicate that
/// was recorded.
/// </summary>
internal sealed class ConcessionsChart : IChart
{
    private const string InsistsOn = "insists_on";

    public string Kind => "concessions";

    public string Summary => "what each party insists on, round by round, in the longest conference of the replicate recorded";

    public string? WhyNot(ResultView view)
    {
        if (view.Lanes.All(lane => lane.Events is null))
            return "No replicate was recorded: run with --events 1 or more.";

        return Conference.LongestOf(view) is { Curves.Length: > 0 }
            ? null
            : "No conference that was recorded went over two rounds or more with something that parties insisted on.";
    }

    public string? WhyFlat(ResultView view) =>
        Ranking.IsFlat(Conference.LongestOf(view)!.Curves.SelectMany(curve => curve.Shares).Prepend(1))
            ? "Nobody gives way: each party insists on what it first insisted on, round after round."
            : null;

    public Figure Draw(ResultView view, ChartStyle style)
    {
        var conference = Conference.LongestOf(view)!;
        var curves = conference.Curves;
        var most = curves.MinBy(curve => curve.Shares[^1])!;
        var least = curves.MaxBy(curve => curve.Shares[^1])!;
        var labelled = view.ShownParties(ChartStyle.MostHues, [most.Party, least.Party]);
        var labels = EndLabels.OfLines(
            [
                .. curves
                    .Where(curve => curves.Length <= ChartStyle.MostHues || labelled.Contains(curve.Party))
                    .Select(curve => new EndLabel(
                        curve.Shares[^1],
                        $"{curve.Name} {ChartNumber.Percent(100 * curve.Shares[^1])}",
                        style.Text,
                        style.Country(view.Hue(curve.Party))
                    )),
            ],
            style
        );
        var (low, high) = AxisRange.Of([0, .. curves.SelectMany(curve => curve.Shares)]);
        var last = curves.Max(curve => curve.Rounds[^1]);
        var plot = ChartPlot.OverRounds(style, last, low, high, ChartNumber.OnAxis("share"), labels.Room);
        foreach (var curve in curves.OrderByDescending(curve => view.Hue(curve.Party) is null))
            AddCurve(plot, style, view.Hue(curve.Party), curve);

        plot.Add.Plottable(labels);
        return new Figure(
            Message(most, least),
            $"{Wording.Scenario(view)}. What a text must be worth to a party, as a share of its first demand; ring: it accepted. "
                + $"Conference of {Wording.Year(conference.Year)}, {last} rounds, replicate {conference.Replicate}."
                + (labels.Count < curves.Length ? $" Labelled: {labels.Count} of {curves.Length} parties." : "")
                + (conference.Left > 0 ? $" {conference.Left} other parties insisted on nothing." : ""),
            "Lines of what parties insist on, first and last round: "
                + string.Join("; ", curves.Select(curve => $"{curve.Name} 100 % and {ChartNumber.Percent(100 * curve.Shares[^1])}"))
                + ".",
            [new Panel("Demand round by round, share of the first", plot)],
            csv => Write(csv, view, conference)
        );
    }

    private static string Message(Curve most, Curve least)
    {
        var lowest = ChartNumber.Percent(100 * most.Shares[^1]);
        var highest = ChartNumber.Percent(100 * least.Shares[^1]);
        return lowest == highest
            ? $"All end alike, with {lowest} of what they first insisted on"
            : $"{most.Name} gives way most: it ends with {lowest} of what it first insisted on; {least.Name} least ({highest})";
    }

    private static void AddCurve(Plot plot, ChartStyle style, int? hue, Curve curve)
    {
        var line = plot.Add.Scatter(
            curve.Rounds.Zip(curve.Shares, (round, share) => new Coordinates(round, share)).ToArray(),
            style.Country(hue)
        );
        line.LineWidth = hue is null ? 1.2f : 2.2f;
        line.MarkerSize = hue is null ? 4 : 6;
        line.MarkerShape = ChartStyle.CountryShape(hue);
        for (var index = 0; index < curve.Rounds.Length; index++)
        {
            if (curve.Accepted[index])
                plot.Add.Marker(curve.Rounds[index], curve.Shares[index], MarkerShape.OpenCircle, 13, style.Country(hue)).MarkerLineWidth =
                    2;
        }
    }

    private static void Write(CsvWriter csv, ResultView view, Conference conference)
    {
        csv.Header("year", "replicate", "country", "name", "round", "share_of_first_demand", "accepted");
        foreach (var curve in conference.Curves)
        {
            for (var index = 0; index < curve.Rounds.Length; index++)
            {
                csv.Cell(conference.Year)
                    .Cell(conference.Replicate)
                    .Cell(view.Header.Parties[curve.Party].Code)
                    .Cell(curve.Name)
                    .Cell(curve.Rounds[index])
                    .Cell(curve.Shares[index])
                    .Cell(curve.Accepted[index] ? 1 : 0)
                    .EndRow();
            }
        }
    }

    private sealed record Curve(int Party, string Name, int[] Rounds, double[] Shares, bool[] Accepted);

    private sealed record Conference(int Replicate, int Year, Curve[] Curves, int Left)
    {
        public static Conference? LongestOf(ResultView view)
        {
            var recorded = view.Lanes.FirstOrDefault(lane => lane.Events is not null);
            var longest = recorded?.Events!.Where(IsDemand).GroupBy(one => one.Period).MaxBy(period => period.Max(one => one.Round));
            if (longest is null || longest.Max(one => one.Round) < 2)
                return null;

            var places = view
                .Header.Parties.Select((party, place) => (party.Code, place))
                .ToDictionary(one => one.Code, one => one.place, StringComparer.Ordinal);
            Curve[] curves =
            [
                .. longest
                    .GroupBy(one => places[one.Party!])
                    .OrderBy(party => party.Key)
                    .Select(party => CurveOf(view, party.Key, [.. party]))
                    .OfType<Curve>(),
            ];
            return new Conference(recorded!.Replicate, longest.First().Year, curves, view.Parties - curves.Length);
        }

        private static bool IsDemand(NegotiationEvent one) =>
            one.Kind == EventKind.Response
            && one.Party is not null
            && one.Terms.Any(term => term.Name == InsistsOn && double.IsFinite(term.Value));

        private static Curve? CurveOf(ResultView view, int party, NegotiationEvent[] responses)
        {
            double[] demands = [.. responses.Select(one => one.Terms.First(term => term.Name == InsistsOn).Value)];
            return demands[0] > 0 && demands.Length > 1
                ? new Curve(
                    party,
                    view.NameOf(party),
                    [.. responses.Select(one => one.Round)],
                    [.. demands.Select(demand => demand / demands[0])],
                    [.. responses.Select(one => one.Accepted == true)]
                )
                : null;
        }
    }
}
