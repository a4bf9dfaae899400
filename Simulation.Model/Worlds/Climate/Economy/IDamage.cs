namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>What warming costs: a plug-in of a climate-economy. Immutable.</summary>
public interface IDamage
{
    /// <summary>
    /// Fills in every region's damage in the state's period: as a fraction of output (DAMFRAC), in trillion US$ a year (DAMAGES), and what
    /// of it comes from the sea where the model says so (SLRDAMAGES).
    /// </summary>
    /// <param name="state">The state, with the period's own warming and sea level.</param>
    /// <param name="result">The period; its YGROSS and ABATECOST are known.</param>
    void Apply(ClimateState state, ClimatePeriod result);
}
