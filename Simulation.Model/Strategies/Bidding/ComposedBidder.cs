using Simulation.Model.Bargaining;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// A bidder put together from an offering policy, an acceptance policy and an opponent model (Baarslag, Hindriks, Hendrikx, Dirkzwager and
/// Jonker, 2014).
/// </summary>
internal sealed class ComposedBidder(IStrategy strategy, BiddingTable table, Offering offering, IAcceptance acceptance) : Bidder
{
    private double _time;

    public override bool Accepts(in BiddingMoment moment, int outcome)
    {
        _time = moment.Time;
        var own = table.Seat.Own;
        return own.Utilities[outcome] >= own.Reservation - table.Tolerance
            && acceptance.Accepts(
                new AcceptanceMoment(
                    moment.Time,
                    own.Utilities[outcome],
                    own.Utilities[Next(moment)],
                    table.BestSince(moment.Time - (1 - moment.Time)),
                    own.Highest - own.Floor,
                    own.Floor,
                    table.Tolerance
                )
            );
    }

    public override int Offer(in BiddingMoment moment)
    {
        _time = moment.Time;
        if (!table.Seat.Own.CanAgree)
            return -1;

        var next = Next(moment);
        offering.Made(next);
        return next;
    }

    public override void Hear(int party, int outcome) => table.Hear(_time, party, outcome);

    private int Next(in BiddingMoment moment) =>
        offering.Next(moment, strategy.Concession(new BargainingMoment(moment.Time, moment.Trust, moment.PartnersDelivered)));
}
