namespace Simulation.Model.Worlds.Climate.Systems;

/// <summary>The climate of DICE-2016R2 (Nordhaus, 2017), 5-year steps, emissions in GtCO2 a year.</summary>
/// <param name="Carbon">The carbon boxes.</param>
/// <param name="Temperature">The heat boxes.</param>
/// <param name="Initial">The state in 2015: MAT, MU, ML and CCA in GtC, TATM and TOCEAN in degrees Celsius.</param>
/// <param name="Equilibrium">Pre-industrial carbon in the atmosphere (mateq), GtC.</param>
/// <param name="OtherForcing">Forcing of other gases in each period (FORCOTH), W/m2; the last one holds on.</param>
public sealed record DiceClimate(
    ThreeBoxCarbon Carbon,
    TwoBoxTemperature Temperature,
    (double Mat, double Mu, double Ml, double Cca, double Tatm, double Tocean) Initial,
    double Equilibrium,
    double[] OtherForcing
) : IClimateSystem
{
    /// <inheritdoc/>
    public void Start(ClimateState state)
    {
        state.Atmosphere = Initial.Mat;
        state.Upper = Initial.Mu;
        state.Lower = Initial.Ml;
        state.Cumulative = Initial.Cca;
        state.Surface = Initial.Tatm;
        state.Ocean = Initial.Tocean;
    }

    /// <inheritdoc/>
    public void Observe(ClimateState state, double emissions)
    {
        state.OtherForcing = OtherForcing[Math.Min(state.Period, OtherForcing.Length - 1)];
        state.Forcing = Temperature.Forcing(state.Atmosphere / Equilibrium) + state.OtherForcing;
        if (state.Period > 0)
            Temperature.Advance(state, state.Forcing);
    }

    /// <inheritdoc/>
    public void Conclude(ClimateState state, double emissions) => Carbon.Advance(state, emissions);

    /// <inheritdoc/>
    public IClimateSystem WithSensitivity(double factor) =>
        this with
        {
            Temperature = Temperature with { Sensitivity = factor * Temperature.Sensitivity },
        };
}
