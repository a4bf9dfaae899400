namespace Simulation.Model.Games.Health;

/// <summary>How many must be vaccinated, and how many will be.</summary>
/// <param name="Reproduction">Infections by one infected among all susceptible (R0), above 0.</param>
public readonly record struct VaccinationCoverage(double Reproduction)
{
    /// <summary>
    /// The immune share from which an infection cannot spread: <c>1 - 1/R0</c>, 0 where it does not spread anyway (Anderson and May, 1991).
    /// </summary>
    public double Threshold => Math.Max(0, 1 - (1 / Reproduction));

    /// <summary>
    /// The coverage that this needs with a vaccine of some efficacy E: <c>(1 - 1/R0)/E</c>; NaN where not even all are enough.
    /// </summary>
    public double HerdImmunity(double efficacy)
    {
        if (Threshold == 0)
            return 0;

        var coverage = Threshold / efficacy;
        return coverage <= 1 ? coverage : double.NaN;
    }

    /// <summary>
    /// The coverage when everyone weighs the vaccine's cost r, relative to the infection's, against the risk: <c>1 - 1/(R0 (1 - r))</c>, 0
    /// where that is negative; below the threshold for every r above 0 (Bauch and Earn, 2004).
    /// </summary>
    public double FreeRiding(double relativeCost) => relativeCost >= 1 ? 0 : Math.Max(0, 1 - (1 / (Reproduction * (1 - relativeCost))));
}
