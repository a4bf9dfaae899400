using Simulation.Model.Randomness;

namespace Simulation.Model.Bargaining;

/// <summary>
/// One party's mind in one negotiation over a finite space of outcomes: what it puts on the table, what it accepts, what it makes of
/// others' offers. It has a memory and belongs to one negotiation; it calls nobody.
/// </summary>
public abstract class Bidder
{
    /// <summary>Whether the party would take this outcome now.</summary>
    public abstract bool Accepts(in BiddingMoment moment, int outcome);

    /// <summary>
    /// The outcome that the party puts on the table now; -1, which passes its turn, where no outcome is worth as much to it as no
    /// agreement.
    /// </summary>
    public abstract int Offer(in BiddingMoment moment);

    /// <summary>Another party has put an outcome on the table.</summary>
    public virtual void Hear(int party, int outcome) { }
}

/// <summary>What a party sees when it is asked.</summary>
/// <param name="Round">The round, from 0.</param>
/// <param name="Rounds">How many there are.</param>
/// <param name="Time">How much of the talks is over, above 0 to 1.</param>
/// <param name="Trust">The party's mean trust in the others, 0 to 1; 1 where nothing is known.</param>
/// <param name="PartnersDelivered">What the others were last reported to deliver of their promises, 0 to 1; 1 before there is any
/// report.</param>
public readonly record struct BiddingMoment(int Round, int Rounds, double Time, double Trust, double PartnersDelivered);

/// <summary>A party's seat in a negotiation.</summary>
/// <param name="Party">Its place among the parties, from 0.</param>
/// <param name="Parties">How many there are.</param>
/// <param name="Space">What can be agreed.</param>
/// <param name="Own">What the party thinks of it.</param>
/// <param name="Random">The party's own stream of random numbers.</param>
public sealed record BidderSeat(int Party, int Parties, OutcomeSpace Space, Preferences Own, RandomStream Random);
