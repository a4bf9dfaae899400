namespace Simulation.Model.Worlds.Climate;

/// <summary>
/// A carbon price as a control: everyone controls emissions up to the rate at which the last tonne costs as much, <c>MIU =
/// (CPRICE/pbacktime)^(1/(theta2 - 1))</c>, which is the models' own <c>CPRICE = pbacktime MIU^(theta2 - 1)</c> the other way round
/// (Nordhaus, 2010, 2017).
/// </summary>
public static class CarbonPrice
{
    /// <summary>
    /// The price at which a region controls as much as the model allows, US$ per tonne of the model's emissions unit; a higher one has no
    /// control rate.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="period">The period, from 0.</param>
    /// <param name="region">The region's place.</param>
    public static double Highest(ClimateModel model, int period, int region) =>
        Backstop(model, period, region) * ControlPlan.Marginal(model.Info.HighestControl, model.Economy.CostExponent[region]);

    /// <summary>The control rate at a price from 0 to <see cref="Highest"/>; 0 at no price.</summary>
    /// <param name="model">The model.</param>
    /// <param name="period">The period, from 0.</param>
    /// <param name="region">The region's place.</param>
    /// <param name="price">The price, US$ per tonne of the model's emissions unit.</param>
    public static double ControlRate(ClimateModel model, int period, int region, double price) =>
        price == 0 ? 0 : Math.Pow(price / Backstop(model, period, region), 1 / (model.Economy.CostExponent[region] - 1));

    private static double Backstop(ClimateModel model, int period, int region) => model.Economy.Backstop[(period * model.Regions) + region];
}
