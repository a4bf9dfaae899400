namespace Simulation.Model.Worlds.Climate.Systems;

/// <summary>
/// Three boxes of carbon (Nordhaus, 1994): <c>MAT' = b11 MAT + b21 MU + k E, MU' = b12 MAT + b22 MU + b32 ML, ML' = b33 ML + b23 MU</c>,
/// GtC; k turns a year's emissions in the model's unit into GtC per period.
/// </summary>
public readonly record struct ThreeBoxCarbon(double B11, double B12, double B21, double B22, double B23, double B32, double B33, double K)
{
    /// <summary>Carbon in the atmosphere at the start of the next period.</summary>
    public double NextAtmosphere(ClimateState state, double emissions) => (B11 * state.Atmosphere) + (B21 * state.Upper) + (K * emissions);

    /// <summary>Moves all boxes on.</summary>
    public void Advance(ClimateState state, double emissions)
    {
        var atmosphere = state.Atmosphere;
        var upper = state.Upper;
        var lower = state.Lower;
        state.Atmosphere = NextAtmosphere(state, emissions);
        state.Upper = (B12 * atmosphere) + (B22 * upper) + (B32 * lower);
        state.Lower = (B33 * lower) + (B23 * upper);
    }
}
