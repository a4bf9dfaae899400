using MathNet.Numerics.LinearAlgebra;

namespace Simulation.Model.CollectiveDecisions;

/// <summary>
/// Every position stands against every other, and each actor votes with its weight times what the difference is worth to it, <c>u = 1 - |x
/// - a|/(hi - lo)</c>. In the vote the heavier side wins; in the probabilistic Condorcet election a wins over b with <c>P_ab = S_ab/(S_ab +
/// S_ba)</c>, S the votes of those who prefer it (Wise, Lester and Efird, 2015).
/// </summary>
public sealed class CondorcetElection
{
    private const double Tolerance = 1e-12;
    private readonly double[,] _beats;

    /// <summary>The election among the positions taken on an issue.</summary>
    public CondorcetElection(IssueStances issue)
    {
        Options = [.. issue.Positions.Distinct().Order()];
        _beats = new double[Options.Count, Options.Count];
        var votes = new double[Options.Count, Options.Count];
        for (var one = 0; one < Options.Count; one++)
        {
            for (var other = 0; other < Options.Count; other++)
            {
                for (var actor = 0; actor < issue.Actors.Count; actor++)
                    votes[one, other] +=
                        issue.Weights[actor]
                        * Math.Max(
                            0,
                            issue.Distance(issue.Positions[actor], Options[other]) - issue.Distance(issue.Positions[actor], Options[one])
                        );
            }
        }

        var winner = -1;
        for (var one = Options.Count - 1; one >= 0; one--)
        {
            var unbeaten = true;
            for (var other = 0; other < Options.Count; other++)
            {
                var both = votes[one, other] + votes[other, one];
                _beats[one, other] = both == 0 ? 0.5 : votes[one, other] / both;
                unbeaten &= votes[one, other] - votes[other, one] >= -Tolerance;
            }

            winner = unbeaten ? one : winner;
        }

        Winner = winner < 0 ? double.NaN : Options[winner];
    }

    /// <summary>The positions that stand for election, ascending.</summary>
    public IReadOnlyList<double> Options { get; }

    /// <summary>
    /// The lowest position that loses to none (Condorcet, 1785); with linear losses the weighted median. NaN where each loses to some
    /// other.
    /// </summary>
    public double Winner { get; }

    /// <summary>The chance of each option to beat all others, given that one does: proportional to <c>prod_b P_ab</c>.</summary>
    public double[] Conditional()
    {
        var chances = new double[Options.Count];
        for (var one = 0; one < chances.Length; one++)
        {
            chances[one] = 1;
            for (var other = 0; other < chances.Length; other++)
                chances[one] *= other == one ? 1 : _beats[one, other];
        }

        var sum = chances.Sum();
        return [.. chances.Select(chance => chance / sum)];
    }

    /// <summary>
    /// How long each option holds in the long run if in every period one, drawn evenly, challenges the one that holds and wins with
    /// <c>P</c>: the stationary distribution.
    /// </summary>
    public double[] Markov()
    {
        var n = Options.Count;
        var balance = Matrix<double>.Build.Dense(n, n);
        for (var from = 0; from < n; from++)
        {
            for (var to = 0; to < n; to++)
            {
                if (from == to)
                    continue;

                balance[to, from] += _beats[to, from] / n;
                balance[from, from] -= _beats[to, from] / n;
            }
        }

        // The chances sum to one: that condition stands in place of one that follows from the others.
        balance.SetRow(n - 1, Vector<double>.Build.Dense(n, 1));
        var sums = Vector<double>.Build.Dense(n);
        sums[n - 1] = 1;
        return balance.Solve(sums).ToArray();
    }

    /// <summary>The mean of the options under given chances.</summary>
    public double Expected(IReadOnlyList<double> chances) => Options.Zip(chances, (option, chance) => option * chance).Sum();
}
