namespace Simulation.Model.Bargaining;

/// <summary>
/// Minimal concession (MiCRO): goes down its own ranking one outcome at a time, and only as long as it has not made more different offers
/// than it has received; else it repeats its last one (de Jonge, 2022; repeating a random earlier offer there). With m own and n received
/// offers, all different: if m is at most n the next outcome of its ranking is its threshold, else the last one it offered.
/// </summary>
/// <param name="seat">Where it sits.</param>
public sealed class MicroBidder(BidderSeat seat) : Bidder
{
    private readonly Preferences _own = seat.Own;
    private readonly HashSet<int> _received = [];
    private int _offered;

    private bool Concedes =>
        _offered <= _received.Count
        && _offered < _own.Utilities.Length
        && _own.Utilities[_own.Descending[_offered]] >= _own.Reservation - Preferences.Tolerance;

    private int Threshold => _own.Descending[Concedes ? _offered : Math.Max(0, _offered - 1)];

    /// <inheritdoc/>
    public override bool Accepts(in BiddingMoment moment, int outcome) =>
        _own.Utilities[outcome] >= Math.Max(_own.Utilities[Threshold], _own.Reservation) - Preferences.Tolerance;

    /// <inheritdoc/>
    public override int Offer(in BiddingMoment moment)
    {
        if (!_own.CanAgree)
            return -1;

        var offer = Threshold;
        _offered += Concedes ? 1 : 0;
        return offer;
    }

    /// <inheritdoc/>
    public override void Hear(int party, int outcome) => _received.Add(outcome);
}
