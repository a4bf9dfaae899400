using Simulation.Model.Bargaining;
using Simulation.Model.Randomness;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>What a composed bidder knows: its seat, what it heard, what it believes of the others.</summary>
public sealed class BiddingTable
{
    private readonly List<(double Time, double Utility)> _received = [];
    private RandomStream _random;

    /// <summary>A table at the start of a negotiation.</summary>
    public BiddingTable(BidderSeat seat, OpponentView opponents, double tolerance, TieBreak ties)
    {
        Seat = seat;
        Opponents = opponents;
        Tolerance = tolerance;
        Ties = ties;
        _random = seat.Random;
    }

    /// <summary>Where it sits.</summary>
    public BidderSeat Seat { get; }

    /// <summary>What it believes of the others.</summary>
    public OpponentView Opponents { get; }

    /// <summary>How far below its target an outcome may be and still count as reaching it.</summary>
    public double Tolerance { get; }

    /// <summary>Which of equally good outcomes it offers.</summary>
    public TieBreak Ties { get; }

    /// <summary>The newest offer of another party; -1 for none yet.</summary>
    public int Newest { get; private set; } = -1;

    /// <summary>What others' offers were worth to the party, in order.</summary>
    public IReadOnlyList<(double Time, double Utility)> Received => _received;

    /// <summary>The best that others offered since a time; the worst conceivable where nothing was.</summary>
    public double BestSince(double time)
    {
        var best = double.NegativeInfinity;
        for (var index = _received.Count - 1; index >= 0 && _received[index].Time >= time; index--)
            best = Math.Max(best, _received[index].Utility);

        return best;
    }

    /// <summary>One of the cheapest outcomes that reach a target.</summary>
    public int Cheapest(double target) => AspirationBidder.Choose(Seat.Own.AllCheapest(target, Tolerance), Ties, ref _random);

    /// <summary>The next random number of the party.</summary>
    public double Draw() => _random.NextDouble();

    /// <summary>Takes in an offer of another party.</summary>
    internal void Hear(double time, int party, int outcome)
    {
        Newest = outcome;
        _received.Add((time, Seat.Own.Utilities[outcome]));
        Opponents.Hear(party, outcome);
    }
}
