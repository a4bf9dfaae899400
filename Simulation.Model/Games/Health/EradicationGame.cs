namespace Simulation.Model.Games.Health;

/// <summary>
/// Eradicating a disease takes every country's control (Barrett, 2003). Controlling costs c_i and brings d_i, or B_i if all control; not
/// controlling brings nothing.
/// </summary>
/// <param name="eradicationBenefit">What eradication is worth to each (B).</param>
/// <param name="cost">What control costs each (c).</param>
/// <param name="controlBenefit">What control without eradication is worth to each (d).</param>
public sealed class EradicationGame(double[] eradicationBenefit, double[] cost, double[] controlBenefit)
{
    /// <summary>Whether nobody gains by stopping control when all control: B_i is at least c_i for all.</summary>
    public bool IsFullControlNash => Enumerable.Range(0, cost.Length).All(i => Tie.AtLeast(eradicationBenefit[i], cost[i]));

    /// <summary>What those whom eradication does not pay lack in total: <c>sum max(0, c_i - B_i)</c>.</summary>
    public double MinimumTransfer => cost.Select((c, i) => Math.Max(0, c - eradicationBenefit[i])).Sum();

    /// <summary>Whether the others gain enough to pay it: <c>sum (B_i - c_i) >= 0</c>.</summary>
    public bool IsTransferFeasible => Tie.AtLeast(eradicationBenefit.Sum(), cost.Sum());

    /// <summary>The sets of controlling countries that are equilibria, as bits, country i bit i.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="CoalitionGame.MostParties"/> countries.</exception>
    public IEnumerable<uint> NashEquilibria()
    {
        if (cost.Length > CoalitionGame.MostParties)
            throw new ArgumentException($"Sets of up to {CoalitionGame.MostParties} countries can be told apart; there are {cost.Length}.");

        var all = (1u << cost.Length) - 1;
        for (uint controlling = 0; controlling <= all; controlling++)
        {
            var set = controlling;
            if (Enumerable.Range(0, cost.Length).All(i => IsBestReply(i, set, all)))
                yield return controlling;
        }
    }

    // What matters to a country is only whether its own control completes eradication.
    private bool IsBestReply(int country, uint controlling, uint all)
    {
        var benefit = (controlling | (1u << country)) == all ? eradicationBenefit[country] : controlBenefit[country];
        return (controlling >> country & 1) == 1 ? Tie.AtLeast(benefit, cost[country]) : Tie.AtLeast(cost[country], benefit);
    }
}
