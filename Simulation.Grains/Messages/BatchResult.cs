using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Grains.Messages;

/// <summary>What a batch produced: lanes or measures, as was wanted; neither where the silo does not have the data.</summary>
/// <param name="Room">How many batches the silo plays at once.</param>
/// <param name="Lanes">A lane after the other.</param>
/// <param name="Measures">The measures of a lane after the other.</param>
[GenerateSerializer, Immutable, Alias("negsim.batch-result")]
public sealed record BatchResult([property: Id(0)] int Room, [property: Id(1)] LaneData[]? Lanes, [property: Id(2)] double[][]? Measures)
{
    /// <summary>Whether the silo does not have the data.</summary>
    internal bool LacksData => Lanes is null && Measures is null;
}

/// <summary>A <see cref="LaneResult"/> as it travels.</summary>
[GenerateSerializer, Immutable, Alias("negsim.lane")]
public sealed record LaneData(
    [property: Id(0)] int Replicate,
    [property: Id(1)] double[][] World,
    [property: Id(2)] double[][] Party,
    [property: Id(3)] double[] Trust,
    [property: Id(4)] double[] Indicators,
    [property: Id(5)] EventData[]? Events
)
{
    internal static LaneData Of(LaneResult lane) =>
        new(
            lane.Replicate,
            lane.World,
            lane.Party,
            lane.Trust,
            lane.Indicators,
            lane.Events is null ? null : [.. lane.Events.Select(EventData.Of)]
        );

    internal LaneResult ToResult() =>
        new(Replicate, World, Party, Trust, Indicators, Events is null ? null : [.. Events.Select(one => one.ToEvent())]);
}

/// <summary>A <see cref="NegotiationEvent"/> as it travels.</summary>
[GenerateSerializer, Immutable, Alias("negsim.event")]
public sealed record EventData(
    [property: Id(0)] int Replicate,
    [property: Id(1)] int Period,
    [property: Id(2)] int Year,
    [property: Id(3)] int Round,
    [property: Id(4)] EventKind Kind,
    [property: Id(5)] string? Party,
    [property: Id(6)] string? Other,
    [property: Id(7)] bool? Accepted,
    [property: Id(8)] string[] TermNames,
    [property: Id(9)] double[] TermValues,
    [property: Id(10)] string Sentence
)
{
    internal static EventData Of(NegotiationEvent one) =>
        new(
            Replicate: one.Replicate,
            Period: one.Period,
            Year: one.Year,
            Round: one.Round,
            Kind: one.Kind,
            Party: one.Party,
            Other: one.Other,
            Accepted: one.Accepted,
            TermNames: [.. one.Terms.Select(term => term.Name)],
            TermValues: [.. one.Terms.Select(term => term.Value)],
            Sentence: one.Sentence
        );

    internal NegotiationEvent ToEvent() =>
        new()
        {
            Replicate = Replicate,
            Period = Period,
            Year = Year,
            Round = Round,
            Kind = Kind,
            Party = Party,
            Other = Other,
            Accepted = Accepted,
            Terms = [.. TermNames.Zip(TermValues, (name, value) => new Term(name, value))],
            Sentence = Sentence,
        };
}
