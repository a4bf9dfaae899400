using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>A party's answer to an <see cref="Ask"/>.</summary>
/// <param name="Reason">Why; null where reasons are not wanted.</param>
public abstract record Answer(Reason? Reason);

/// <summary>Why a party decided as it did.</summary>
/// <param name="Terms">The numbers that made it up.</param>
/// <param name="Sentence">The same as one sentence.</param>
public sealed record Reason(IReadOnlyList<Term> Terms, string Sentence);
