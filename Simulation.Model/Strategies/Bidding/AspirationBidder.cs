using Simulation.Model.Bargaining;
using Simulation.Model.Randomness;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// Bids by an aspiration level that falls as the strategy concedes: <c>target = lo + (1 - concession)(hi - lo)</c>, lo the larger of the
/// least utility and the reservation value, hi the best. It accepts what reaches the target and otherwise offers the outcome nearest above
/// it (Faratin, Sierra and Jennings, 1998).
/// </summary>
/// <param name="strategy">How it concedes, and how it breaks ties.</param>
/// <param name="seat">Where it sits.</param>
public sealed class AspirationBidder(IStrategy strategy, BidderSeat seat) : Bidder
{
    private readonly Preferences _own = seat.Own;
    private RandomStream _random = seat.Random;

    /// <inheritdoc/>
    public override bool Accepts(in BiddingMoment moment, int outcome) =>
        _own.Utilities[outcome] >= Math.Max(Target(moment), _own.Reservation) - strategy.Tolerance;

    /// <inheritdoc/>
    public override int Offer(in BiddingMoment moment) =>
        !_own.CanAgree ? -1 : Choose(_own.AllCheapest(Target(moment), strategy.Tolerance), strategy.Ties, ref _random);

    /// <summary>One of equally good outcomes.</summary>
    internal static int Choose(ReadOnlySpan<int> equal, TieBreak ties, ref RandomStream random) =>
        ties switch
        {
            TieBreak.Highest => equal[^1],
            TieBreak.Random => equal[(int)(random.NextDouble() * equal.Length)],
            _ => equal[0],
        };

    /// <summary>The least utility that a party is content with, having conceded so much.</summary>
    internal static double Target(Preferences own, double concession) => own.Floor + ((1 - concession) * (own.Highest - own.Floor));

    private double Target(in BiddingMoment moment) =>
        Target(_own, strategy.Concession(new BargainingMoment(moment.Time, moment.Trust, moment.PartnersDelivered)));
}
