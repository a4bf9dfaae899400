using Simulation.Model.Bargaining;

namespace Simulation.Model.Agendas;

/// <summary>
/// Brings profiles into the units of scenarios, in which the weights of a party sum to 1 and every issue's best value counts fully. All
/// utilities of a party, its reservation value with them, are divided by one number, which changes nothing about what it prefers.
/// </summary>
internal static class UnitWeights
{
    private const double Tolerance = 1e-9;

    /// <summary>The profile in these units; null where the party cares for nothing.</summary>
    /// <param name="profile">The profile as in its file.</param>
    /// <param name="divisor">What its utilities were divided by.</param>
    public static PartyProfile? Of(PartyProfile profile, out double divisor)
    {
        double[] best = [.. profile.Shares.Select(shares => shares.Max())];
        double[] weights =
        [
            .. profile.Weights.Select((weight, issue) => best[issue] < AdditiveUtility.LeastEvaluation ? 0 : weight * best[issue]),
        ];
        var sum = weights.Sum();
        divisor = Math.Abs(sum - 1) <= Tolerance ? 1 : sum;
        if (sum <= 0)
            return null;

        var unit = divisor;
        return profile with { Weights = [.. weights.Select(weight => weight / unit)], Reservation = profile.Reservation / unit };
    }
}
