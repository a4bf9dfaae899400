using Simulation.Model.Bargaining;
using Simulation.Model.Strategies.Bidding;

namespace Simulation.Model.Strategies;

/// <summary>
/// How a country bargains: how fast it gives way, what it compares a deal with and whether it waits for others to deliver. Immutable and
/// pure; its settable properties are the keys a scenario may give beside <c>kind</c>.
/// </summary>
public interface IStrategy
{
    /// <summary>
    /// How much of the distance between its best outcome and its reservation value the country has given up: 0 insists on the best, 1 takes
    /// anything not worse than no deal.
    /// </summary>
    double Concession(in BargainingMoment moment);

    /// <summary>The largest share of its promise that the country cares to deliver, 0 to 1, whatever would pay.</summary>
    double DeliveryCeiling(in BargainingMoment moment) => 1;

    /// <summary>
    /// Whether the country looks no further than its own best reply: it stays out where others go ahead without it, and keeps no promise
    /// for the future's sake.
    /// </summary>
    bool IsMyopic => false;

    /// <summary>What others' payoffs are worth to the country beyond what its interests say, per unit.</summary>
    double Solidarity => 0;

    /// <summary>How far below its target an outcome may be and still count as reaching it.</summary>
    double Tolerance => Preferences.Tolerance;

    /// <summary>Which of equally good outcomes it offers.</summary>
    TieBreak Ties => TieBreak.Lowest;

    /// <summary>
    /// The country's mind in one negotiation over a finite space of outcomes; by default it bids by how fast it concedes.
    /// </summary>
    Bidder Bidder(BidderSeat seat) => new AspirationBidder(this, seat);
}

/// <summary>What a strategy looks at.</summary>
/// <param name="Time">How much of the conference is over, 0 in the first round to 1 in the last.</param>
/// <param name="Trust">The country's mean trust in the others at the table, 0 to 1.</param>
/// <param name="PartnersDelivered">The mean of the newest reports on what the others delivered of their promises, 0 to 1; 1 before there is
/// any.</param>
public readonly record struct BargainingMoment(double Time, double Trust, double PartnersDelivered);
