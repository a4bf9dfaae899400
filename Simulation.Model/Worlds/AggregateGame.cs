namespace Simulation.Model.Worlds;

/// <summary>How single efforts add up to what all enjoy (Hirshleifer, 1983).</summary>
public enum Aggregator
{
    /// <summary>The mean effort counts.</summary>
    Summation,

    /// <summary>The least effort counts: a chain is as strong as its weakest link.</summary>
    WeakestLink,

    /// <summary>The greatest effort counts: one success is enough.</summary>
    BestShot,
}

/// <summary>
/// A public good of which efforts between 0 and 1 are the input: <c>pi_i = b_i Q(x) - (c_i/2) x_i^2</c>, Q the mean, the least or the
/// greatest effort (Hirshleifer, 1983). Under the weakest link everyone moves along with the least willing; under the best shot the most
/// willing acts alone.
/// </summary>
internal sealed class AggregateGame(Aggregator aggregator, double[] benefit, double[] cost, double[] scale) : StageGame
{
    public override int Parties => benefit.Length;

    public override int Issues => 1;

    public override double Lower(int party, int issue) => 0;

    public override double Upper(int party, int issue) => 1;

    public override double Scale(int party) => scale[party];

    public override double Total(ReadOnlySpan<double> actions)
    {
        var sum = 0.0;
        var least = double.PositiveInfinity;
        var greatest = 0.0;
        foreach (var action in actions)
        {
            sum = sum + action;
            least = Math.Min(least, action);
            greatest = Math.Max(greatest, action);
        }

        return aggregator switch
        {
            Aggregator.WeakestLink => least,
            Aggregator.BestShot => greatest,
            _ => sum / actions.Length,
        };
    }

    public override double Payoff(int party, ReadOnlySpan<double> actions) =>
        (benefit[party] * Total(actions)) - (0.5 * cost[party] * actions[party] * actions[party]);

    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights)
    {
        var worth = 0.0;
        var least = double.PositiveInfinity;
        var greatest = 0.0;
        for (var other = 0; other < actions.Length; other++)
        {
            worth += weights[other] * benefit[other];
            if (other != party)
            {
                least = Math.Min(least, actions[other]);
                greatest = Math.Max(greatest, actions[other]);
            }
        }

        var marginal = weights[party] * cost[party];
        var alone = Math.Min(1, worth / marginal);
        return aggregator switch
        {
            Aggregator.WeakestLink => Math.Min(alone, least),
            Aggregator.BestShot => (worth * (alone - greatest)) - (0.5 * marginal * alone * alone) >= 0 ? alone : 0,
            _ => Math.Min(1, alone / actions.Length),
        };
    }

    /// <summary>
    /// Under the weakest link, the common level that the least willing wants, all moving together; under the best shot, what the most
    /// willing does alone. Both are the equilibria that nobody would rather leave for another one.
    /// </summary>
    public override void Settle(double[] actions, Func<int, int, double> weight)
    {
        if (aggregator == Aggregator.Summation)
        {
            base.Settle(actions, weight);
            return;
        }

        var level = 1.0;
        var provider = 0;
        var most = double.NegativeInfinity;
        for (var party = 0; party < Parties; party++)
        {
            var worth = 0.0;
            var costs = 0.0;
            for (var other = 0; other < Parties; other++)
            {
                worth = worth + (weight(party, other) * benefit[other]);
                costs = costs + (weight(party, other) * cost[other]);
            }

            level = Math.Min(level, worth / costs);
            if (worth / cost[party] > most)
            {
                provider = party;
                most = worth / cost[party];
            }
        }

        Array.Fill(actions, aggregator == Aggregator.WeakestLink ? level : 0);
        if (aggregator == Aggregator.BestShot)
            actions[provider] = Math.Min(1, most);
    }
}
