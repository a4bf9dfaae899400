namespace Simulation.Model.Bargaining.Solutions;

/// <summary>How good an agreement is, against what theory would choose.</summary>
/// <param name="Welfare">The sum of utilities.</param>
/// <param name="NashProduct">The product of gains over disagreement.</param>
/// <param name="DistanceToPareto">The Euclidean distance to the nearest point of the Pareto frontier.</param>
/// <param name="IsPareto">Whether it is on the frontier.</param>
/// <param name="DistanceToNash">The Euclidean distance to the Nash solution; NaN where there is none.</param>
/// <param name="DistanceToKalaiSmorodinsky">The Euclidean distance to the Kalai-Smorodinsky solution; NaN where there is none.</param>
public sealed record AgreementMetrics(
    double Welfare,
    double NashProduct,
    double DistanceToPareto,
    bool IsPareto,
    double DistanceToNash,
    double DistanceToKalaiSmorodinsky
)
{
    /// <summary>Measures an outcome.</summary>
    /// <param name="solutions">What theory would choose.</param>
    /// <param name="parties">What each party thinks of the outcomes.</param>
    /// <param name="outcome">The agreement.</param>
    public static AgreementMetrics Of(BargainingSolutions solutions, IReadOnlyList<Preferences> parties, int outcome)
    {
        double[] utilities = [.. parties.Select(party => party.Utilities[outcome])];
        return new AgreementMetrics(
            solutions.Welfare(outcome),
            solutions.NashProduct(outcome),
            solutions.Frontier.Distance(utilities),
            solutions.Frontier.Contains(outcome),
            Distance(utilities, solutions.Nash),
            Distance(utilities, solutions.KalaiSmorodinsky)
        );
    }

    private static double Distance(double[] utilities, SolutionPoint? point)
    {
        if (point is null)
            return double.NaN;

        var squares = 0.0;
        for (var party = 0; party < utilities.Length; party++)
            squares += (utilities[party] - point.Utilities[party]) * (utilities[party] - point.Utilities[party]);

        return Math.Sqrt(squares);
    }
}
