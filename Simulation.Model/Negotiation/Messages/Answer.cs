using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>A party's answer to an <see cref="Ask"/>.</summary>
/// <param name="Reason">Why; null where reasons are not wanted.</param>
public abstract record Answer(Reason? Reason);

/// <summary>Why a party decided as it did.</summary>
/// <param name="Terms">The numbers that made it up.</param>
/// <param name="Sentence">The same as one sentence.</param>
public sealed record Reason(IReadOnlyList<Term> Terms, string Sentence);

/// <summary>What a party trusts the others.</summary>
/// <param name="Trust">Its trust in each party, 0 to 1; 1 in itself.</param>
/// <param name="Reason">Why it moved.</param>
public sealed record TrustRow(double[] Trust, Reason? Reason) : Answer(Reason);

/// <summary>What a party says to a text.</summary>
/// <param name="Accepts">Whether it would sign it.</param>
/// <param name="Surplus">What it expects of the text above what it insists on, in the world's money; below zero it refuses.</param>
/// <param name="Ideal">The ambition that it would like best.</param>
/// <param name="Low">The least ambition that it would accept now.</param>
/// <param name="High">The most ambition that it would accept now.</param>
/// <param name="Reason">Why.</param>
public sealed record Position(bool Accepts, double Surplus, double Ideal, double Low, double High, Reason? Reason) : Answer(Reason);

/// <summary>What a party pledges to do itself.</summary>
/// <param name="Actions">Its level on each issue.</param>
/// <param name="Reason">Why.</param>
public sealed record Pledge(double[] Actions, Reason? Reason) : Answer(Reason);

/// <summary>Whether a party's legislature ratified.</summary>
/// <param name="Ratifies">Whether it did.</param>
/// <param name="Reason">Why, or why not yet.</param>
public sealed record Ratification(bool Ratifies, Reason? Reason) : Answer(Reason);

/// <summary>What a party really does.</summary>
/// <param name="Actions">Its level on each issue.</param>
/// <param name="Reason">Why, where it had promised something.</param>
public sealed record Delivery(double[] Actions, Reason? Reason) : Answer(Reason);
