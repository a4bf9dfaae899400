namespace Simulation.Model.Worlds.Climate.Systems;

/// <summary>
/// Two boxes of heat (Schneider and Thompson, 1981): <c>TATM' = TATM + c1 (FORC' - (fco22x/t2xco2) TATM - c3 (TATM - TOCEAN)), TOCEAN' =
/// TOCEAN + c4 (TATM - TOCEAN)</c>.
/// </summary>
/// <param name="C1">Heat uptake of the surface (c1).</param>
/// <param name="C3">Heat exchange (c3).</param>
/// <param name="C4">Heat uptake of the ocean (c4).</param>
/// <param name="ForcingPerDoubling">Forcing of doubled CO2 (fco22x), W/m2.</param>
/// <param name="Sensitivity">Equilibrium warming of doubled CO2 (t2xco2), degrees Celsius.</param>
public readonly record struct TwoBoxTemperature(double C1, double C3, double C4, double ForcingPerDoubling, double Sensitivity)
{
    /// <summary>Forcing of CO2 at a ratio to its pre-industrial amount, W/m2.</summary>
    public double Forcing(double ratio) => ForcingPerDoubling * Math.Log2(ratio);

    /// <summary>Moves both boxes on under the new period's forcing.</summary>
    public void Advance(ClimateState state, double forcing)
    {
        var surface = state.Surface;
        var ocean = state.Ocean;
        state.Surface = surface + (C1 * (forcing - (ForcingPerDoubling / Sensitivity * surface) - (C3 * (surface - ocean))));
        state.Ocean = ocean + (C4 * (surface - ocean));
    }
}
