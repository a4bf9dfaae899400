namespace Simulation.Model.Countries;

/// <summary>
/// What is known of each ordered pair of parties, from which trust begins. Each array is a square, trustor i and trustee j at <c>i * Count
/// + j</c>; the diagonal has no meaning.
/// </summary>
/// <param name="Count">How many parties there are.</param>
/// <param name="Affinity">Similarity of UN votes in [0, 1]; 0.5 where unknown (which leaves trust as it is).</param>
/// <param name="Language">1 for a shared official language, 0 for none, between for blocs.</param>
/// <param name="Border">1 for a common border, 0 for none, between for blocs.</param>
/// <param name="CulturalDistance">Cultural distance in [0, 1].</param>
/// <param name="RuleOfLaw">Each party's rule-of-law score (about -2.5 to 2.5), one per party.</param>
public sealed record Relations(
    int Count,
    double[] Affinity,
    double[] Language,
    double[] Border,
    double[] CulturalDistance,
    double[] RuleOfLaw
)
{
    /// <summary>Parties of which nothing is known: all neutral.</summary>
    public static Relations Neutral(int count)
    {
        var half = new double[count * count];
        Array.Fill(half, 0.5);
        return new Relations(
            count,
            half,
            new double[count * count],
            new double[count * count],
            new double[count * count],
            new double[count]
        );
    }
}
