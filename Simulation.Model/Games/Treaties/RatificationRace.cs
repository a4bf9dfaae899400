using Simulation.Model.Numerics;

namespace Simulation.Model.Games.Treaties;

/// <summary>
/// Waiting for m of n parties, each of which ratifies in every round with the same hazard (order statistics of geometric times; hazards
/// after Fredriksson and Gaston, 2000).
/// </summary>
/// <param name="Parties">How many may ratify (n).</param>
/// <param name="Needed">How many must (m), 0 to n.</param>
/// <param name="Hazard">The probability that one ratifies in a round (h), 0 to 1.</param>
public readonly record struct RatificationRace(int Parties, int Needed, double Hazard)
{
    /// <summary>
    /// The expected round of the m-th ratification. With k done,
    /// <c>e_k = (1 + sum_{j >= 1} P[Bin(n - k, h) = j] e_{k+j})/(1 - (1 - h)^(n-k))</c>: all terms positive, unlike the alternating
    /// textbook sum. NaN where it never comes.
    /// </summary>
    public double ExpectedRounds()
    {
        if (Needed > Parties || (Hazard <= 0 && Needed > 0))
            return double.NaN;

        var expected = new double[Parties + 1];
        for (var done = Needed - 1; done >= 0; done--)
        {
            var round = new BinomialTrials(Parties - done, Hazard);
            var rest = 1.0;
            for (var more = 1; done + more < Needed; more++)
                rest += round.Exactly(more) * expected[done + more];

            expected[done] = rest / (1 - Math.Pow(1 - Hazard, Parties - done));
        }

        return expected[0];
    }

    /// <summary>The probability that m have ratified by a round, counted from 1: <c>P[Bin(n, 1 - (1 - h)^t) >= m]</c>.</summary>
    public double ProbabilityBy(int round) => new BinomialTrials(Parties, 1 - Math.Pow(1 - Hazard, round)).AtLeast(Needed);
}
