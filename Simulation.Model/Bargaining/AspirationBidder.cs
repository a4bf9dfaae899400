using Simulation.Model.Strategies;

namespace Simulation.Model.Bargaining;

/// <summary>
/// Bids by an aspiration level that falls as the strategy concedes: <c>target = lo + (1 - concession)(hi - lo)</c>, lo the larger of the least utility and the reservation value, hi the best. It
/// accepts what reaches the target and otherwise offers the outcome nearest above it (Faratin, Sierra and Jennings, 1998).
/// </summary>
/// <param name="strategy">How it concedes.</param>
/// <param name="seat">Where it sits.</param>
public sealed class AspirationBidder(IStrategy strategy, BidderSeat seat) : Bidder
{
    private readonly Preferences _own = seat.Own;

    /// <inheritdoc/>
    public override bool Accepts(in BiddingMoment moment, int outcome) => _own.Utilities[outcome] >= Target(moment) - Preferences.Tolerance;

    /// <inheritdoc/>
    public override int Offer(in BiddingMoment moment) => _own.Cheapest(Target(moment));

    private double Target(in BiddingMoment moment)
    {
        var concession = strategy.Concession(new BargainingMoment(moment.Time, moment.Trust, moment.PartnersDelivered));
        return _own.Floor + ((1 - concession) * (_own.Highest - _own.Floor));
    }
}
