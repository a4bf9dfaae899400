namespace Simulation.Model.Worlds.Climate.Systems;

/// <summary>
/// The climate of RICE-N (Zhang et al., 2022), 5-year steps, emissions in GtCO2 a year. A step's temperature answers to the carbon at its
/// start, so damages look at the temperature of the step before.
/// </summary>
/// <param name="Carbon">The carbon boxes.</param>
/// <param name="HeatMatrix">The temperature matrix (Phi_T), row by row.</param>
/// <param name="HeatGain">Warming of the surface per unit of forcing (B_T).</param>
/// <param name="Feedback">What the feedback takes of the surface's warmth in a step, <c>B_T F_2x/T_2x</c>.</param>
/// <param name="ForcingPerDoubling">Forcing of doubled CO2 (F_2x), W/m2.</param>
/// <param name="PreIndustrial">Carbon in the atmosphere in 1750 (M_1750), GtC.</param>
/// <param name="OtherForcing">Forcing of other gases in each step (F_ex), W/m2; the last one holds on.</param>
/// <param name="Initial">The state at the start: MAT, MU, ML in GtC, TATM and TOCEAN in degrees Celsius.</param>
public sealed record RicenClimate(
    ThreeBoxCarbon Carbon,
    double[] HeatMatrix,
    double HeatGain,
    double Feedback,
    double ForcingPerDoubling,
    double PreIndustrial,
    double[] OtherForcing,
    (double Mat, double Mu, double Ml, double Tatm, double Tocean) Initial
) : IClimateSystem
{
    /// <inheritdoc/>
    public void Start(ClimateState state)
    {
        state.Atmosphere = Initial.Mat;
        state.Upper = Initial.Mu;
        state.Lower = Initial.Ml;
        state.Surface = Initial.Tatm;
        state.Ocean = Initial.Tocean;
    }

    /// <inheritdoc/>
    public void Observe(ClimateState state, double emissions)
    {
        state.OtherForcing = OtherForcing[Math.Min(state.Period, OtherForcing.Length - 1)];
        state.Forcing = (ForcingPerDoubling * Math.Log2(state.Atmosphere / PreIndustrial)) + state.OtherForcing;
    }

    /// <inheritdoc/>
    public void Conclude(ClimateState state, double emissions)
    {
        var surface = state.Surface;
        var ocean = state.Ocean;
        state.Surface = (HeatMatrix[0] * surface) + (HeatMatrix[1] * ocean) + (HeatGain * state.Forcing);
        state.Ocean = (HeatMatrix[2] * surface) + (HeatMatrix[3] * ocean);
        Carbon.Advance(state, emissions);
    }

    /// <inheritdoc/>
    public IClimateSystem WithSensitivity(double factor) =>
        this with
        {
            // The surface keeps 1 - B_T (F_2x/sensitivity) - B_T c3 of its warmth; only the feedback term changes.
            HeatMatrix = [HeatMatrix[0] + (Feedback * (1 - (1 / factor))), HeatMatrix[1], HeatMatrix[2], HeatMatrix[3]],
            Feedback = Feedback / factor,
        };
}
