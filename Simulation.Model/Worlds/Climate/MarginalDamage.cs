using Simulation.Model.Worlds.Climate.Economy;

namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// Each region's own marginal damage of a tonne: one base path from here to the horizon and one with a pulse, discounted by the region's
/// own consumption growth, <c>b_i = sum_t D (C_i,base - C_i,pulse)(t) (CPC_i(t0)/CPC_i(t))^eta / (1 + rho)^(t - t0) / pulse</c> (Nordhaus
/// and Yang, 1996). The sum over regions is the global marginal damage. Safe to share between threads.
/// </summary>
/// <param name="model">The model. Both paths are run without its jumps: a pulse that tips a threshold one period earlier would count a
/// whole period's jump as its own slope.</param>
/// <param name="control">What everyone is expected to do from now on.</param>
/// <param name="years">How far ahead damages count.</param>
public sealed class MarginalDamage(ClimateModel model, ControlPlan control, int years)
{
    // A gigatonne a year over the period: small beside all emissions, large beside rounding.
    private const double Pulse = 1;

    private readonly ClimateModel _smooth = model.Smooth();

    /// <summary>
    /// Fills in each region's marginal damage of emissions in the state's period, US$ per tonne of the model's emissions unit.
    /// </summary>
    public void Of(ClimateState state, Span<double> damage) => Of(state, new ExpectedPath(model), damage);

    /// <summary>The same with room that the caller has for a path; whatever is in it is written over.</summary>
    internal void Of(ClimateState state, ExpectedPath path, Span<double> damage)
    {
        Expect(state, Last(state.Period), path);
        OnPath(path, state, damage);
    }

    /// <summary>The path without a pulse from a state on, to all the model's years.</summary>
    internal ExpectedPath Expect(ClimateState state)
    {
        var path = new ExpectedPath(model);
        Expect(state, _smooth.Periods, path);
        return path;
    }

    /// <summary>The same as <see cref="Of(ClimateState, Span{double})"/> for a state that lies on a path.</summary>
    internal void OnPath(ExpectedPath path, ClimateState state, Span<double> damage)
    {
        path.Moving.CopyFrom(state);
        damage.Clear();
        var first = state.Period;
        var n = _smooth.Regions;
        var patience = Math.Pow(1 + _smooth.Info.TimePreference, -_smooth.Info.StepYears);
        var discount = 1.0;
        for (var period = first; period < Last(first); period++)
        {
            _smooth.Step(path.Moving, control, period == first ? Pulse : 0, path.Result);
            for (var region = 0; region < n; region++)
            {
                var richer = path.PerHead[(first * n) + region] / path.PerHead[(period * n) + region];
                var lost = path.Consumption[(period * n) + region] - path.Result.C[region];
                damage[region] += lost * discount * Power.Of(richer, _smooth.Economy.Elasticity[region]);
            }

            discount *= patience;
        }

        // Trillions per gigatonne are thousands of US$ per tonne.
        for (var region = 0; region < damage.Length; region++)
            damage[region] *= 1000 / Pulse;
    }

    private int Last(int first) => Math.Min(_smooth.Periods, first + Math.Max(2, years / _smooth.Info.StepYears));

    private void Expect(ClimateState state, int last, ExpectedPath path)
    {
        path.Moving.CopyFrom(state);
        var n = _smooth.Regions;
        for (var period = state.Period; period < last; period++)
        {
            _smooth.Step(path.Moving, control, 0, path.Result);
            path.Result.C.CopyTo(path.Consumption, period * n);
            path.Result.CPC.CopyTo(path.PerHead, period * n);
        }
    }
}
