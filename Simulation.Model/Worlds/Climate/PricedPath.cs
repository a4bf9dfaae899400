namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// A path of control rates on which each region prices emissions at its own marginal damage plus a weight times everyone else's: no
/// cooperation at weight 0, full cooperation at 1. Damages depend on the path and the path on damages; a few passes settle both.
/// </summary>
public static class PricedPath
{
    // Enough to settle to a thousandth. Half steps after the first keep full control, where it is reached, from throwing the path to and
    // fro.
    private const int Passes = 8;
    private const double Damping = 0.5;

    /// <summary>
    /// The control rates of every period, at <c>period * regions + region</c>; base-run rates before <paramref name="firstPeriod"/>.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="weight">The weight of others' damage, 0 to 1.</param>
    /// <param name="firstPeriod">The first period that is priced, from 0.</param>
    /// <param name="years">How far ahead damages count.</param>
    public static double[] Of(ClimateModel model, double weight, int firstPeriod, int years)
    {
        var control = (double[])model.Economy.BaseControl.Clone();
        for (var pass = 0; pass < Passes; pass++)
        {
            var priced = Reprice(model, control, weight, firstPeriod, years);
            for (var index = 0; index < control.Length; index++)
                control[index] = pass == 0 ? priced[index] : control[index] + (Damping * (priced[index] - control[index]));
        }

        return control;
    }

    private static double[] Reprice(ClimateModel model, double[] control, double weight, int firstPeriod, int years)
    {
        var priced = (double[])control.Clone();
        var plan = new ControlPlan(model, control);
        var marginal = new MarginalDamage(model, plan, years);
        var damage = new double[model.Regions];
        var state = model.CreateState();
        var result = new ClimatePeriod(model.Regions);
        // Without jumps the path that is priced is the one that is expected, all the way.
        var path = model.IsSmooth ? marginal.Expect(state) : new ExpectedPath(model);
        for (var period = 0; period < model.Periods; period++)
        {
            var row = period * model.Regions;
            if (period >= firstPeriod)
            {
                if (model.IsSmooth)
                    marginal.OnPath(path, state, damage);
                else
                    marginal.Of(state, path, damage);

                var all = damage.Sum();
                for (var region = 0; region < model.Regions; region++)
                    priced[row + region] = ControlRate(model, row + region, region, damage[region] + (weight * (all - damage[region])));
            }

            model.Step(state, plan, 0, result);
        }

        return priced;
    }

    // Marginal cost 1000 theta1 theta2 MIU^(theta2-1)/sigma meets the price.
    private static double ControlRate(ClimateModel model, int index, int region, double price)
    {
        var economy = model.Economy;
        if (economy.Intensity[index] == 0)
            return 0;

        var exponent = economy.CostExponent[region];
        var backstop = 1000 * economy.CostCoefficient[index] * exponent / economy.Intensity[index];
        return price <= 0 ? 0 : Math.Min(1, Math.Pow(price / backstop, 1 / (exponent - 1)));
    }
}
