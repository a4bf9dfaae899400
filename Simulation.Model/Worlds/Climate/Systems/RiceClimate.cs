namespace Simulation.Model.Worlds.Climate.Systems;

/// <summary>
/// The climate of RICE-2010 (Nordhaus, 2010), 10-year steps, emissions in GtC a year. Forcing looks at the mean of this and the next
/// period's carbon, so a period's emissions warm it already. The odd constants are the workbook's and are kept on purpose.
/// </summary>
/// <param name="Carbon">The carbon boxes.</param>
/// <param name="Temperature">The heat boxes.</param>
/// <param name="Ice">The sea level.</param>
/// <param name="Initial">Carbon in the first two periods and below, GtC; temperature in the first two periods, degrees Celsius.</param>
/// <param name="OtherForcing">Forcing of other gases in each period (forcoth), W/m2.</param>
public sealed record RiceClimate(
    ThreeBoxCarbon Carbon,
    TwoBoxTemperature Temperature,
    RiceSeaLevel Ice,
    (double Mat0, double Mat1, double Mu, double Ml, double Tatm0, double Tatm1, double Tocean) Initial,
    double[] OtherForcing
) : IClimateSystem
{
    private const double PreIndustrial = 596.4;

    /// <inheritdoc/>
    public bool HasSeaLevel => true;

    /// <inheritdoc/>
    public IClimateSystem Smooth => this with { Ice = Ice with { IsContinuous = true } };

    /// <inheritdoc/>
    public void Start(ClimateState state)
    {
        state.Atmosphere = Initial.Mat0;
        state.Upper = Initial.Mu;
        state.Lower = Initial.Ml;
        state.Surface = Initial.Tatm0;
        state.Ocean = Initial.Tocean;
    }

    /// <inheritdoc/>
    public void Observe(ClimateState state, double emissions)
    {
        state.OtherForcing = OtherForcing[state.Period];
        var next = state.Period == 0 ? Initial.Mat1 : Carbon.NextAtmosphere(state, emissions);
        state.Forcing = Temperature.Forcing((((state.Atmosphere + next) / 2) + 1e-6) / PreIndustrial) + state.OtherForcing;
        if (state.Period > 0)
            Temperature.Advance(state, state.Forcing);
        if (state.Period == 1)
            state.Surface = Initial.Tatm1;

        state.Sea = Ice.Advance(state.Sea, state.Period, state.Surface);
    }

    /// <inheritdoc/>
    public void Conclude(ClimateState state, double emissions)
    {
        Carbon.Advance(state, emissions);
        if (state.Period == 0)
            state.Atmosphere = Initial.Mat1;
    }

    /// <inheritdoc/>
    public IClimateSystem WithSensitivity(double factor) =>
        this with
        {
            Temperature = Temperature with { Sensitivity = factor * Temperature.Sensitivity },
        };
}
