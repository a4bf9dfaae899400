using Simulation.Model.Worlds.Climate.Economy;

namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// Each region's own marginal damage of a tonne: one base path from here to the horizon and one with a pulse, discounted by the region's
/// own consumption growth, <c>b_i = sum_t D (C_i,base - C_i,pulse)(t) (CPC_i(t0)/CPC_i(t))^eta / (1 + rho)^(t - t0) / pulse</c> (Nordhaus
/// and Yang, 1996). The sum over regions is the global marginal damage. Not safe to share between threads: it keeps its buffers.
/// </summary>
/// <param name="model">The model. Both paths are run without its jumps: a pulse that tips a threshold one period earlier would count a
/// whole period's jump as its own slope.</param>
/// <param name="control">The control rates expected from now on, at <c>period * regions + region</c>.</param>
/// <param name="years">How far ahead damages count.</param>
public sealed class MarginalDamage(ClimateModel model, double[] control, int years)
{
    // A gigatonne a year over the period: small beside all emissions, large beside rounding.
    private const double Pulse = 1;

    private readonly ClimateModel _smooth = model.Smooth();
    private readonly ClimateState _baseline = new(model.Regions);
    private readonly ClimateState _pulsed = new(model.Regions);
    private readonly ClimatePeriod _baselineResult = new(model.Regions);
    private readonly ClimatePeriod _pulsedResult = new(model.Regions);
    private readonly double[] _firstPerHead = new double[model.Regions];

    /// <summary>
    /// Fills in each region's marginal damage of emissions in the state's period, US$ per tonne of the model's emissions unit.
    /// </summary>
    public void Of(ClimateState state, Span<double> damage)
    {
        _baseline.CopyFrom(state);
        _pulsed.CopyFrom(state);
        damage.Clear();
        var first = state.Period;
        var last = Math.Min(_smooth.Periods, first + Math.Max(2, years / _smooth.Info.StepYears));
        var patience = Math.Pow(1 + _smooth.Info.TimePreference, -_smooth.Info.StepYears);
        var discount = 1.0;
        for (var period = first; period < last; period++)
        {
            var row = control.AsSpan(period * _smooth.Regions, _smooth.Regions);
            _smooth.Step(_baseline, row, _smooth.BaseSavings(period), 0, _baselineResult);
            _smooth.Step(_pulsed, row, _smooth.BaseSavings(period), period == first ? Pulse : 0, _pulsedResult);
            for (var region = 0; region < damage.Length; region++)
            {
                if (period == first)
                    _firstPerHead[region] = _baselineResult.CPC[region];

                var richer = _firstPerHead[region] / _baselineResult.CPC[region];
                var lost = _baselineResult.C[region] - _pulsedResult.C[region];
                damage[region] += lost * discount * Power.Of(richer, _smooth.Economy.Elasticity[region]);
            }

            discount *= patience;
        }

        // Trillions per gigatonne are thousands of US$ per tonne.
        for (var region = 0; region < damage.Length; region++)
            damage[region] *= 1000 / Pulse;
    }
}
