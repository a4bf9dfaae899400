using Simulation.Model.Trust;

namespace Simulation.Model.Institutions;

/// <summary>
/// Failures that are taken for breaches on purpose for want of a common culture (THEORY B7.7; the fundamental attribution error, Ross,
/// 1977; a convention of this project): with probability <c>mu D (1 - E)</c>, D the cultural distance and E the familiarity that exchange
/// of people has built up.
/// </summary>
/// <param name="MostDistant">The probability mu for the culturally most distant partner, 0 to 1.</param>
public readonly record struct Misreading(double MostDistant)
{
    /// <summary>Misreading under these rules; none where culture counts for nothing.</summary>
    public static Misreading Under(Institution institution, TrustChannels channels) => new(channels.Culture ? institution.Misreading : 0);

    /// <summary>The probability that a report on a partner is misread, 0 to 1.</summary>
    /// <param name="culturalDistance">The cultural distance D of the partner, 0 to 1.</param>
    /// <param name="familiarity">How familiar the two are (E), 0 to 1.</param>
    public double Probability(double culturalDistance, double familiarity) => MostDistant * culturalDistance * (1 - familiarity);
}
