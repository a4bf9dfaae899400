using Simulation.Model.Bargaining;

namespace Simulation.Model.Worlds;

/// <summary>
/// One period of a world as a one-shot game, in a form that a party evaluates in nanoseconds: what everyone's actions are worth to each
/// party and what its own cost it. Payoffs are money-metric and add across parties. An action profile is one array: party i's level on
/// issue k is at <c>i * Issues + k</c> (<see cref="ActionProfile"/>). What a game says never changes, so that threads may share it; its
/// reference profiles are worked out when they are first asked for, and kept.
/// </summary>
public abstract class StageGame
{
    private const int MostPasses = 1000;
    private const double Tolerance = 1e-12;

    private double[]? _nash;
    private double[]? _cooperative;

    /// <summary>How many parties there are.</summary>
    public abstract int Parties { get; }

    /// <summary>How many issues there are.</summary>
    public abstract int Issues { get; }

    /// <summary>
    /// What the profile adds up to on the issue that the world is about, such as tonnes avoided; ambition is measured on it.
    /// </summary>
    public abstract double Total(ReadOnlySpan<double> actions);

    /// <summary>The lowest level a party can choose, in the issue's unit.</summary>
    public abstract double Lower(int party, int issue);

    /// <summary>The highest level a party can choose, in the issue's unit.</summary>
    public abstract double Upper(int party, int issue);

    /// <summary>What a profile is worth to a party, in the world's money.</summary>
    public abstract double Payoff(int party, ReadOnlySpan<double> actions);

    /// <summary>
    /// The level of one issue that maximises <c>sum over j of weights[j] * Payoff(j)</c>, all else in the profile given: the best reply of
    /// a party that cares for others so much. Weight 1 for oneself and 0 for the rest is the selfish best reply; 1 for all members is a
    /// coalition's choice; trust as the weight is what a promise is worth to those who half believe it (THEORY B7.1).
    /// </summary>
    public abstract double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights);

    /// <summary>
    /// The money that penalties, tariffs and reputation are measured in for a party: 1 % of a period's output in climate worlds, 1 where
    /// there is no output.
    /// </summary>
    public abstract double Scale(int party);

    /// <summary>
    /// What can be written into an agreement, where that is a list of texts rather than everyone's own action; null where it is not.
    /// </summary>
    public virtual OutcomeSpace? Texts => null;

    /// <summary>
    /// What a party thinks of the <see cref="Texts"/>, before whatever it cares about beside its payoff; null where there are none.
    /// </summary>
    public virtual Preferences? Preferences(int party) => null;

    /// <summary>
    /// The text that those refer to who pledge adherence without having tabled one: that of most joint utility; -1 where there are none.
    /// </summary>
    public virtual int FocalText => -1;

    /// <summary>
    /// The same period under a text: what everyone's adherence to it is worth. The game itself where there are no texts; -1 is no text.
    /// </summary>
    public virtual StageGame Under(int text) => this;

    /// <summary>
    /// How much of a party's trade goes to another, summing to 1 over all others; equal shares where the world has no trade.
    /// </summary>
    public virtual double Exposure(int party, int partner) => party == partner ? 0 : 1.0 / (Parties - 1);

    /// <summary>
    /// Whether where best replies lead depends on where they begin, as where one adopts what others adopt: then both the lowest and the
    /// highest profile are tried for what parties could do together.
    /// </summary>
    public virtual bool HasManyEquilibria => false;

    /// <summary>The levels of an array by party and issue.</summary>
    public ActionProfile Profile(double[] levels) => new(levels, Issues);

    /// <summary>
    /// Where everyone looks after itself, looked for once: worlds without memory play the same game again and again. Not to be written to.
    /// </summary>
    /// <param name="find">Finds it; a pure function of the game.</param>
    internal double[] Nash(Func<StageGame, double[]> find) => Once(ref _nash, find);

    /// <summary>Where everyone looks after all, looked for once. Not to be written to.</summary>
    /// <param name="find">Finds it; a pure function of the game.</param>
    internal double[] Cooperative(Func<StageGame, double[]> find) => Once(ref _cooperative, find);

    /// <summary>
    /// Moves a profile to where everyone's level is its best <see cref="Response"/> to the others': best replies in turn until none moves,
    /// unless a game knows a shorter way.
    /// </summary>
    /// <param name="actions">The profile to start from; receives the equilibrium.</param>
    /// <param name="weight">How much a party (first) cares for another's payoff (second).</param>
    public virtual void Settle(double[] actions, Func<int, int, double> weight)
    {
        var weights = new double[Parties];
        for (var (pass, change) = (0, double.PositiveInfinity); pass < MostPasses && change > Tolerance; pass++)
        {
            change = 0;
            for (var party = 0; party < Parties; party++)
            {
                for (var other = 0; other < Parties; other++)
                    weights[other] = weight(party, other);

                for (var issue = 0; issue < Issues; issue++)
                {
                    var index = (party * Issues) + issue;
                    var reply = Response(party, issue, actions, weights);
                    change = Math.Max(change, Math.Abs(reply - actions[index]) / (1 + Math.Abs(reply)));
                    actions[index] = reply;
                }
            }
        }
    }

    // Threads that ask at the same moment may each find it; the first one's is kept, and they are the same.
    private double[] Once(ref double[]? kept, Func<StageGame, double[]> find) =>
        Volatile.Read(ref kept) ?? Interlocked.CompareExchange(ref kept, find(this), null) ?? kept;
}
