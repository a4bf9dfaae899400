using Simulation.Model.Trust;

namespace Simulation.Model.Institutions;

/// <summary>
/// How long a legislature takes over an agreement: with v veto players it ratifies within a year with probability <c>(1 - r)^2 kappa^v</c>,
/// so at once without red tape and veto players, and never at red tape 1 (THEORY B7.5, a convention of this project; the sign of v is that
/// of Spilker and Koubi, 2016).
/// </summary>
/// <param name="RedTape">How much administration delays it (r), 0 (none) to 1 (nobody ever ratifies).</param>
/// <param name="VetoPlayerFactor">What each veto player leaves of the chance (kappa), 0 to 1.</param>
/// <param name="StepYears">How many years a period has, from 1.</param>
public readonly record struct DomesticRatification(double RedTape, double VetoPlayerFactor, int StepYears)
{
    /// <summary>What each veto player leaves of the chance (kappa).</summary>
    public const double UsualVetoPlayerFactor = 0.7;

    /// <summary>Ratification under these rules; everybody's at once where red tape counts for nothing.</summary>
    /// <param name="institution">The rules.</param>
    /// <param name="channels">Which channels are on.</param>
    /// <param name="stepYears">How many years a period has, from 1.</param>
    public static DomesticRatification Under(Institution institution, TrustChannels channels, int stepYears) =>
        channels.RedTape
            ? new DomesticRatification(institution.RedTape, UsualVetoPlayerFactor, stepYears)
            : new DomesticRatification(0, 1, stepYears);

    /// <summary>The probability that a legislature ratifies within a period, 0 to 1.</summary>
    /// <param name="vetoPlayers">How many domestic players can hold it up (v; Tsebelis, 2002).</param>
    public double Probability(int vetoPlayers)
    {
        var withinYear = (1 - RedTape) * (1 - RedTape) * Math.Pow(VetoPlayerFactor, vetoPlayers);
        return 1 - Math.Pow(1 - withinYear, StepYears);
    }
}
