using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Statistics;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Classroom;

/// <summary>A class looked back on, when all is open.</summary>
public sealed record DebriefView
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
        EventKind.Membership,
    ];

    /// <summary>The year of each period.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The periods whose conferences people held.</summary>
    public required IReadOnlyList<int> Conferences { get; init; }

    /// <summary>What each seat did.</summary>
    public required IReadOnlyList<DebriefSeat> Seats { get; init; }

    /// <summary>The mean trust over all pairs after each period.</summary>
    public required IReadOnlyList<double> TrustMean { get; init; }

    /// <summary>What came out, as a run's summary has it.</summary>
    public required IReadOnlyList<IndicatorValue> Indicators { get; init; }

    /// <summary>The indicator that answers the question before the game; null where there is none.</summary>
    public required IndicatorValue? Outcome { get; init; }

    /// <summary>What people had answered.</summary>
    public required IReadOnlyList<PredictionOf> Predictions { get; init; }

    /// <summary>The median of the answers that count; null where there is none. One odd answer among many does not move it far.</summary>
    public required double? Predicted { get; init; }

    /// <summary>The seed, by which the same scenario has the same luck again.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Who did what and why in the conferences that people held.</summary>
    public required IReadOnlyList<StoryLine> Story { get; init; }

    /// <summary>Questions to talk about.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>What each seat offered, round by round, in the conferences that people held.</summary>
    public required IReadOnlyList<SeatOffer> Offers { get; init; }

    /// <summary>
    /// How much the trust of each seat (first index) in each other (second) changed from the first period to the end of the last
    /// conference, -1 to 1; 0 in itself.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<double>> TrustShift { get; init; }

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
        return new DebriefView
        {
            Years = header.Years,
            Conferences = conferences,
            Seats = [.. room.Seats.Select(seat => Seat(room, seat))],
            TrustMean = course.World[header.WorldSeries.Index().First(one => one.Item == CommonSeries.TrustMean).Index],
            Indicators = indicators,
            Outcome = indicators.FirstOrDefault(one => one.Name == question?.Indicator),
            Predictions =
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
            Predicted = counted.Length == 0 ? null : Quantile.Of(counted, 0.5),
            Seed = room.Terms.Seed,
            Story =
            [
                .. course
                    .Events!.Where(one => conferences.Contains(one.Period) && Told.Contains(one.Kind))
                    .Select(one => new StoryLine(one.Year, one.Round, one.Kind, one.Party, one.Sentence)),
            ],
            Questions = setup.Scenario.Classroom?.Questions ?? [],
            Offers =
            [
                .. course
                    .Events!.Where(one => conferences.Contains(one.Period) && one.Party is { } party && room.Seats.Contains(party))
                    .Select(OfferOf)
                    .OfType<SeatOffer>(),
            ],
            TrustShift = TrustShiftOf(room, course.Trust, conferences[^1]),
        };
    }

    // A pledge is told by how far it goes on the way to full cooperation, a text by its ambition; both are shares of it.
    private static SeatOffer? OfferOf(NegotiationEvent one)
    {
        var measure = one.Kind switch
        {
            EventKind.Pledge => "share",
            EventKind.Proposal => "ambition",
            _ => null,
        };
        return one
            .Terms.Where(term => term.Name == measure)
            .Select(term => new SeatOffer(one.Year, one.Round, one.Party!, term.Value))
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
        return new DebriefSeat
        {
            Code = code,
            Name = room.Setup.PartyList[party].Name,
            Pledged = Row(CommonSeries.Pledged),
            Decided = [.. Row(CommonSeries.Decided).Select(share => double.IsNaN(share) ? (double?)null : share)],
            Delivered = Row(CommonSeries.Delivered),
            TrustReceived = Row(CommonSeries.TrustReceived),
            Gain = Row(CommonSeries.PayoffGain),
            Member = Row(CommonSeries.Member),
        };

        double[] Row(Series series) =>
            [.. Enumerable.Range(0, room.Setup.Periods).Select(period => ClassViews.Value(room, series, period, party))];
    }
}

/// <summary>What a seat did, period by period.</summary>
public sealed record DebriefSeat
{
    /// <summary>The party.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The promise that bound it, on the first issue.</summary>
    public required IReadOnlyList<double> Pledged { get; init; }

    /// <summary>
    /// The share of its promise that its government decided to deliver, 0 to 1, before its administration and chance; null where none bound
    /// it.
    /// </summary>
    public required IReadOnlyList<double?> Decided { get; init; }

    /// <summary>What was carried out, on the first issue.</summary>
    public required IReadOnlyList<double> Delivered { get; init; }

    /// <summary>The mean trust that others placed in it.</summary>
    public required IReadOnlyList<double> TrustReceived { get; init; }

    /// <summary>Its gain in payoff over no agreement, in the world's money.</summary>
    public required IReadOnlyList<double> Gain { get; init; }

    /// <summary>Whether the agreement bound it (1) or not (0).</summary>
    public required IReadOnlyList<double> Member { get; init; }
}

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
public sealed record SeatOffer(int Year, int Round, string Party, double Ambition);

/// <summary>Something that was done in a conference, and why.</summary>
/// <param name="Year">The year.</param>
/// <param name="Round">The round, from 1; 0 outside the talks.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Party">Who did it, by code; null for the conference as a whole.</param>
/// <param name="Sentence">Who did what and why.</param>
public sealed record StoryLine(int Year, int Round, EventKind Kind, string? Party, string Sentence);
