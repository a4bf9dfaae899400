using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;
using Simulation.Model.Strategies.Bidding;

namespace Simulation.Model.Strategies;

/// <summary>
/// A strategy put together from parts: what to offer, when to accept, what to make of the others (Baarslag, Hindriks, Hendrikx, Dirkzwager
/// and Jonker, 2014). Its pace, which time-dependent parts go by, is a conceder's.
/// </summary>
[Rule(
    "composed",
    "put together from an offering policy, an acceptance policy and an opponent model",
    "Baarslag, Hindriks, Hendrikx, Dirkzwager and Jonker (2014)"
)]
public sealed record Composed : Strategy
{
    /// <summary>What it offers.</summary>
    public IOffering Offering { get; init; } = new AspirationOffering();

    /// <summary>What it accepts.</summary>
    public IAcceptance Acceptance { get; init; } = new NextAcceptance();

    /// <summary>What it makes of the others' offers.</summary>
    public IOpponentModel OpponentModel { get; init; } = new FrequencyModel();

    /// <summary>The shape of the concession curve, as a conceder's.</summary>
    [Range(0.01, 100)]
    public double Beta { get; init; } = 1;

    /// <inheritdoc/>
    public override Bidder Bidder(BidderSeat seat)
    {
        var table = new BiddingTable(seat, OpponentModel.Begin(seat.Space, seat.Parties), Tolerance, Ties);
        return new ComposedBidder(this, table, Offering.Begin(table), Acceptance);
    }

    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => Math.Pow(moment.Time, 1 / Beta);
}
