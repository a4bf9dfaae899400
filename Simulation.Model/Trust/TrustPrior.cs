using Simulation.Model.Countries;

namespace Simulation.Model.Trust;

/// <summary>
/// The base rate of trust from what is known of a pair (THEORY B5). Form and coefficients are conventions, not estimates.
/// </summary>
public static class TrustPrior
{
    /// <summary>The base rate of a pair of parties, above 0 and below 1; the formula stands at <see cref="PriorWeights"/>.</summary>
    public static double BaseRate(PriorWeights weights, Relations relations, int trustor, int trustee, double tension)
    {
        var pair = (trustor * relations.Count) + trustee;
        return Logistic(
            weights.Constant
                + (weights.Affinity * ((2 * relations.Affinity[pair]) - 1))
                + (weights.Language * relations.Language[pair])
                + (weights.Border * relations.Border[pair])
                + (weights.RuleOfLaw * relations.RuleOfLaw[trustee])
                - (weights.CulturalDistance * relations.CulturalDistance[pair])
                - (weights.Tension * tension)
        );
    }

    /// <summary>
    /// The prior from UN ideal points: <c>a = logistic(c0 - c1 |z_i - z_j| - c2 KS - c3 tension)</c>, KS the Kogut-Singh distance.
    /// </summary>
    /// <param name="c">The coefficients c0 to c3.</param>
    /// <param name="idealPointGap">The difference of the ideal points, z_i - z_j.</param>
    /// <param name="kogutSingh">The Kogut-Singh distance.</param>
    /// <param name="tension">The tension between the two.</param>
    public static double FromIdealPoints(IReadOnlyList<double> c, double idealPointGap, double kogutSingh, double tension) =>
        Logistic(c[0] - (c[1] * Math.Abs(idealPointGap)) - (c[2] * kogutSingh) - (c[3] * tension));

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
