namespace Simulation.Model.Worlds;

/// <summary>
/// One period of a world as a one-shot game, in a form that a party evaluates in nanoseconds: what everyone's actions are worth to each party and what its own
/// cost it. Payoffs are money-metric and add across parties. An action profile is one array: party i's level on issue k stands at <c>i * Issues + k</c>.
/// Immutable.
/// </summary>
public abstract class StageGame
{
    /// <summary>How many parties there are.</summary>
    public abstract int Parties { get; }

    /// <summary>How many issues there are.</summary>
    public abstract int Issues { get; }

    /// <summary>Whether each party's best reply is the same whatever the others do, so that equilibria need no iteration.</summary>
    public virtual bool HasDominantReplies => false;

    /// <summary>What the profile adds up to on the issue that the world is about, such as tonnes avoided; ambition is measured on it.</summary>
    public abstract double Total(ReadOnlySpan<double> actions);

    /// <summary>The lowest level a party can choose, in the issue's unit.</summary>
    public abstract double Lower(int party, int issue);

    /// <summary>The highest level a party can choose, in the issue's unit.</summary>
    public abstract double Upper(int party, int issue);

    /// <summary>What a profile is worth to a party, in the world's money.</summary>
    public abstract double Payoff(int party, ReadOnlySpan<double> actions);

    /// <summary>
    /// The level of one issue that maximises <c>sum over j of weights[j] * Payoff(j)</c>, all else in the profile given: the best reply of a party that cares for others
    /// so much. Weight 1 for oneself and 0 for the rest is the selfish best reply; 1 for all members is a coalition's choice; trust as the weight is what a
    /// promise is worth to those who half believe it (THEORY B7.1).
    /// </summary>
    public abstract double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights);

    /// <summary>The money that penalties, tariffs and reputation are measured in for a party: 1 % of a period's output in climate worlds, 1 where there is no output.</summary>
    public abstract double Scale(int party);

    /// <summary>How much of a party's trade goes to another, summing to 1 over all others; equal shares where the world has no trade.</summary>
    public virtual double Exposure(int party, int partner) => party == partner ? 0 : 1.0 / (Parties - 1);
}
