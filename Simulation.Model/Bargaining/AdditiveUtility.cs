namespace Simulation.Model.Bargaining;

/// <summary>
/// Additive utilities over the outcomes of a space: <c>u(x) = sum_k w_k e_k(x_k) / max_v e_k(v)</c> (Keeney and Raiffa, 1976).
/// </summary>
public static class AdditiveUtility
{
    /// <summary>An issue whose best evaluation is below this adds nothing.</summary>
    public const double LeastEvaluation = 1e-5;

    private const int Decimals = 12;

    /// <summary>The utility of every outcome, rounded to 12 decimals so that it does not depend on the order of additions.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="weights">The weight of each issue (w), used as they are.</param>
    /// <param name="evaluations">What each value of each issue is worth (e), at least 0.</param>
    public static double[] Table(OutcomeSpace space, IReadOnlyList<double> weights, IReadOnlyList<IReadOnlyList<double>> evaluations) =>
        TableOfShares(space, weights, [.. evaluations.Select(Shares)]);

    /// <summary>The evaluations of an issue as shares of the largest; all 0 where that is below <see cref="LeastEvaluation"/>.</summary>
    public static double[] Shares(IReadOnlyList<double> evaluations)
    {
        var best = evaluations.Max();
        return [.. evaluations.Select(evaluation => best < LeastEvaluation ? 0 : evaluation / best)];
    }

    /// <summary>The utility of every outcome from evaluations that are shares already, rounded to 12 decimals.</summary>
    /// <param name="space">What can be agreed.</param>
    /// <param name="weights">The weight of each issue (w), used as they are.</param>
    /// <param name="shares">What each value of each issue is worth, as a share of 1.</param>
    public static double[] TableOfShares(OutcomeSpace space, IReadOnlyList<double> weights, IReadOnlyList<IReadOnlyList<double>> shares)
    {
        var terms = new double[space.Issues.Count][];
        for (var issue = 0; issue < terms.Length; issue++)
            terms[issue] = [.. shares[issue].Select(share => weights[issue] * share)];

        var table = new double[space.Count];
        Fill(table, terms, 0, 0, 0, space);
        return table;
    }

    // Outcomes that share their first values share the sum so far.
    private static void Fill(double[] table, double[][] terms, int issue, int first, double sum, OutcomeSpace space)
    {
        var stride = space.Stride(issue);
        for (var value = 0; value < terms[issue].Length; value++)
        {
            var outcome = first + (value * stride);
            var total = sum + terms[issue][value];
            if (issue == terms.Length - 1)
                table[outcome] = Math.Round(total, Decimals);
            else
                Fill(table, terms, issue + 1, outcome, total, space);
        }
    }
}
