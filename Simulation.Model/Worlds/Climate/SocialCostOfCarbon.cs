namespace Simulation.Model.Worlds.Climate;

/// <summary>What a tonne of emissions costs, by one run without and one with a pulse.</summary>
public static class SocialCostOfCarbon
{
    /// <summary>
    /// The social cost in the DICE convention: <c>sum_t D (C_base - C_pulse)(t)/(D u) x 1e12 x (CPC(t0)/CPC(t))^eta / (1 + prtp)^(t -
    /// t0)</c> of a pulse of 1e9 tonnes a year over one period, to a last year, world consumption per head as the discounting base.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="pulseYear">The year of the pulse.</param>
    /// <param name="lastYear">The last year that counts.</param>
    /// <param name="elasticity">Elasticity of marginal utility (eta).</param>
    /// <param name="timePreference">Pure rate of time preference (prtp), per year.</param>
    /// <returns>US$ per tonne of the model's emissions unit.</returns>
    public static double Of(ClimateModel model, int pulseYear, int lastYear, double elasticity, double timePreference)
    {
        var at = (pulseYear - model.Info.FirstYear) / model.Info.StepYears;
        var baseline = Consumption(model, -1);
        var pulsed = Consumption(model, at);
        var sum = 0.0;
        for (var period = 0; period < model.Periods && model.Year(period) <= lastYear; period++)
        {
            var perHead = baseline[at].PerHead / baseline[period].PerHead;
            var discount = Math.Pow(perHead, elasticity) / Math.Pow(1 + timePreference, model.Year(period) - pulseYear);
            sum += model.Info.StepYears * (baseline[period].Total - pulsed[period].Total) * discount;
        }

        return sum * 1e12 / (model.Info.StepYears * 1e9);
    }

    private static (double Total, double PerHead)[] Consumption(ClimateModel model, int pulseAt)
    {
        var state = model.CreateState();
        var result = new ClimatePeriod(model.Regions);
        var path = new (double, double)[model.Periods];
        for (var period = 0; period < model.Periods; period++)
        {
            model.Step(state, model.BaseControl(period), model.BaseSavings(period), period == pulseAt ? 1 : 0, result);
            var total = 0.0;
            var people = 0.0;
            for (var region = 0; region < model.Regions; region++)
            {
                total += result.C[region];
                people += model.Economy.Population[(period * model.Regions) + region];
            }

            path[period] = (total, 1000 * total / people);
        }

        return path;
    }
}
