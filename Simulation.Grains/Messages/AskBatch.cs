using Simulation.Model.Negotiation.Messages;

namespace Simulation.Grains.Messages;

/// <summary>
/// A question for each lane; null where a lane is over. It is shared, never copied: a conference and its countries sit on one silo.
/// </summary>
[GenerateSerializer, Immutable, Alias("negsim.ask-batch")]
public sealed record AskBatch([property: Id(0)] Ask?[] Lanes);

/// <summary>A party's answer in each lane; null where there was no question.</summary>
[GenerateSerializer, Immutable, Alias("negsim.answer-batch")]
public sealed record AnswerBatch([property: Id(0)] Answer?[] Lanes);
