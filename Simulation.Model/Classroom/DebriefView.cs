using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Statistics;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Classroom;

/// <summary>A class looked back on, when all is open.</summary>
/// <param name="Years">The year of each period.</param>
/// <param name="Conferences">The periods whose conferences people held.</param>
/// <param name="Seats">What each seat did.</param>
/// <param name="TrustMean">The mean trust over all pairs after each period.</param>
/// <param name="Indicators">What came out, as a run's summary has it.</param>
/// <param name="Outcome">The indicator that answers the question before the game; null where there is none.</param>
/// <param name="Predictions">What people had answered.</param>
/// <param name="Predicted">The median of the answers that count; null where there is none. One odd answer among many does not move it
/// far.</param>
/// <param name="Seed">The seed, by which the same scenario has the same luck again.</param>
/// <param name="Story">Who did what and why in the conferences that people held.</param>
/// <param name="Questions">Questions to talk about.</param>
/// <param name="Offers">What each seat offered, round by round, in the conferences that people held.</param>
/// <param name="TrustShift">How much the trust of each seat (first index) in each other (second) changed from the first period to the end
/// of the last conference, -1 to 1; 0 in itself.</param>
public sealed record DebriefView(
    IReadOnlyList<int> Years,
    IReadOnlyList<int> Conferences,
    IReadOnlyList<DebriefSeat> Seats,
    IReadOnlyList<double> TrustMean,
    IReadOnlyList<IndicatorValue> Indicators,
    IndicatorValue? Outcome,
    IReadOnlyList<PredictionOf> Predictions,
    double? Predicted,
    ulong Seed,
    IReadOnlyList<StoryLine> Story,
    IReadOnlyList<string> Questions,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<IReadOnlyList<double>> TrustShift
)
{
    private static readonly EventKind[] Told =
    [
        EventKind.Proposal,
        EventKind.Pledge,
        EventKind.Response,
        EventKind.Conclusion,
        EventKind.Ratification,
        EventKind.Delivery,
        EventKind.Report,
    ];

    /// <summary>A class that has been played to its end.</summary>
    public static DebriefView Of(ClassSession room)
    {
        var setup = room.Setup;
        var course = room.Course!;
        var header = setup.Header(room.Terms.Seed, 1);
        var conferences = ClassTerms.Conferences(setup);
        List<IndicatorValue> indicators =
        [
            .. header.Indicators.Zip(
                course.Indicators,
                (indicator, value) => new IndicatorValue(indicator.Name, indicator.Summary, indicator.Unit, value)
            ),
        ];
        double[] counted = [.. room.CountedPredictions.Order()];
        var question = setup.Scenario.Classroom?.Prediction;
        return new DebriefView(
            header.Years,
            conferences,
            [.. room.Seats.Select(seat => Seat(room, seat))],
            course.World[header.WorldSeries.Index().First(one => one.Item == CommonSeries.TrustMean).Index],
            indicators,
            indicators.FirstOrDefault(one => one.Name == question?.Indicator),
            [
                .. room
                    .People.Where(person => room.Predictions.ContainsKey(person.Number))
                    .Select(person => new PredictionOf(
                        person.Number,
                        person.Name,
                        room.Predictions[person.Number],
                        room.IsStruck(person.Number)
                    )),
            ],
            counted.Length == 0 ? null : Quantile.Of(counted, 0.5),
            room.Terms.Seed,
            [
                .. course
                    .Events!.Where(one => conferences.Contains(one.Period) && Told.Contains(one.Kind))
                    .Select(one => new StoryLine(one.Year, one.Round, one.Kind, one.Party, one.Sentence)),
            ],
            setup.Scenario.Classroom?.Questions ?? [],
            [
                .. course
                    .Events!.Where(one => conferences.Contains(one.Period) && one.Party is { } party && room.Seats.Contains(party))
                    .Select(OfferOf)
                    .OfType<Offer>(),
            ],
            TrustShiftOf(room, course.Trust, conferences[^1])
        );
    }

    // A pledge is told by how far it goes on the way to full cooperation, a text by its ambition; both are shares of it.
    private static Offer? OfferOf(NegotiationEvent one)
    {
        var measure = one.Kind switch
        {
            EventKind.Pledge => "share",
            EventKind.Proposal => "ambition",
            _ => null,
        };
        return one
            .Terms.Where(term => term.Name == measure)
            .Select(term => new Offer(one.Year, one.Round, one.Party!, term.Value))
            .FirstOrDefault();
    }

    private static double[][] TrustShiftOf(ClassSession room, double[] trust, int last)
    {
        var before = new TrustMatrix(trust, room.Setup.Count);
        var after = new TrustMatrix(trust, room.Setup.Count, last);
        int[] parties = [.. room.Seats.Select(room.Setup.IndexOf)];
        return [.. parties.Select(from => parties.Select(to => after[from, to] - before[from, to]).ToArray())];
    }

    private static DebriefSeat Seat(ClassSession room, string code)
    {
        var party = room.Setup.IndexOf(code);
        return new DebriefSeat(
            code,
            room.Setup.PartyList[party].Name,
            Row(CommonSeries.Pledged),
            Row(CommonSeries.Delivered),
            Row(CommonSeries.TrustReceived),
            Row(CommonSeries.PayoffGain),
            Row(CommonSeries.Member)
        );

        double[] Row(Series series) =>
            [.. Enumerable.Range(0, room.Setup.Periods).Select(period => ClassViews.Value(room, series, period, party))];
    }
}

/// <summary>What a seat did, period by period.</summary>
/// <param name="Code">The party.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pledged">The promise that bound it, on the first issue.</param>
/// <param name="Delivered">What it really did.</param>
/// <param name="TrustReceived">The mean trust that others placed in it.</param>
/// <param name="Gain">Its gain in payoff over no agreement, in the world's money.</param>
/// <param name="Member">Whether the agreement bound it (1) or not (0).</param>
public sealed record DebriefSeat(
    string Code,
    string Name,
    IReadOnlyList<double> Pledged,
    IReadOnlyList<double> Delivered,
    IReadOnlyList<double> TrustReceived,
    IReadOnlyList<double> Gain,
    IReadOnlyList<double> Member
);

/// <summary>A number that sums up a class.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Summary">What it says.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value; NaN where there is none.</param>
public sealed record IndicatorValue(string Name, string Summary, string Unit, double Value);

/// <summary>What somebody had predicted.</summary>
/// <param name="Person">Who, by number.</param>
/// <param name="Name">Who, by name.</param>
/// <param name="Value">What.</param>
/// <param name="IsStruck">Whether the facilitator has struck it out, so that it does not count.</param>
public sealed record PredictionOf(int Person, string Name, double Value, bool IsStruck);

/// <summary>What a seat offered in a round.</summary>
/// <param name="Year">The year of the conference.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Party">Who, by code.</param>
/// <param name="Ambition">How far it goes: 0 is what everyone does for itself, 1 full cooperation.</param>
public sealed record Offer(int Year, int Round, string Party, double Ambition);

/// <summary>Something that was done in a conference, and why.</summary>
/// <param name="Year">The year.</param>
/// <param name="Round">The round, from 1; 0 outside the talks.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Party">Who did it, by code; null for the conference as a whole.</param>
/// <param name="Sentence">Who did what and why.</param>
public sealed record StoryLine(int Year, int Round, EventKind Kind, string? Party, string Sentence);
