using Simulation.Model.Bargaining;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// What to put on the table: one half of a composed strategy. Immutable; its settable properties are the keys a scenario may give beside
/// <c>kind</c>.
/// </summary>
public interface IOffering
{
    /// <summary>Sits down for one negotiation.</summary>
    /// <param name="table">What the party sees.</param>
    Offering Begin(BiddingTable table);
}

/// <summary>An offering policy in one negotiation.</summary>
public abstract class Offering
{
    /// <summary>What it would offer now. Asking changes nothing.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="concession">How much the strategy has conceded by now, 0 to 1.</param>
    public abstract int Next(in BiddingMoment moment, double concession);

    /// <summary>The party has made this offer.</summary>
    public virtual void Made(int outcome) { }
}

/// <summary>When to take what is on the table: the other half of a composed strategy.</summary>
public interface IAcceptance
{
    /// <summary>Whether an outcome is good enough.</summary>
    bool Accepts(in AcceptanceMoment moment);
}

/// <summary>What an acceptance policy looks at.</summary>
/// <param name="Time">How much of the talks is over, above 0 to 1.</param>
/// <param name="Utility">What the outcome on the table is worth.</param>
/// <param name="NextUtility">What the party's own next offer would be worth.</param>
/// <param name="BestInWindow">The best that others offered in as much time as is left.</param>
/// <param name="Span">What separates the best outcome from what the party could be content with at least.</param>
/// <param name="Floor">What the party could be content with at least.</param>
/// <param name="Tolerance">How far below its target an outcome may be and still count as reaching it.</param>
public readonly record struct AcceptanceMoment(
    double Time,
    double Utility,
    double NextUtility,
    double BestInWindow,
    double Span,
    double Floor,
    double Tolerance
);

/// <summary>What to make of the others' offers.</summary>
public interface IOpponentModel
{
    /// <summary>Sits down for one negotiation.</summary>
    /// <param name="outcomes">What can be agreed.</param>
    /// <param name="parties">How many there are.</param>
    OpponentView Begin(OutcomeSpace outcomes, int parties);
}

/// <summary>What a party believes the others want.</summary>
public abstract class OpponentView
{
    /// <summary>Takes in an offer of another party.</summary>
    public abstract void Hear(int party, int outcome);

    /// <summary>What an outcome is believed to be worth to the others on average, 0 to 1.</summary>
    public abstract double Estimate(int outcome);
}
