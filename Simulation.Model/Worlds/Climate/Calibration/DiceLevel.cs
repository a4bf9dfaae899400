using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Systems;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>
/// What DICE-2016R2 (Nordhaus, 2017) says of the world in 2025 and after: the level that the countries together are brought to.
/// </summary>
/// <param name="Info">Its discounting and units.</param>
/// <param name="Output">Gross output in 2025 of the base run, trillion 2010 US$ a year.</param>
/// <param name="Climate">Its climate, set to start in 2025 where the base run is then.</param>
/// <param name="Backstop">Price of the backstop in each period, 2010 US$ per tonne of CO2.</param>
/// <param name="LandUse">Land-use emissions in each period, GtCO2 a year.</param>
/// <param name="CostExponent">Exponent of the abatement cost (theta2).</param>
/// <param name="Damage">Damage per degree squared (a2), fraction of output.</param>
internal sealed record DiceLevel(
    ClimateModelInfo Info, double Output, DiceClimate Climate, double[] Backstop, double[] LandUse, double CostExponent, double Damage)
{
    private static readonly Lazy<DiceLevel> Shipped = new(() => Read(ParameterSet.Shipped("dice2016r2")));

    /// <summary>The level by the parameters that this library ships.</summary>
    public static DiceLevel OfDice2016R2 => Shipped.Value;

    private static DiceLevel Read(ParameterSet p)
    {
        var model = Dice2016.Build(p);
        var at = (CalibrationYears.First - model.Info.FirstYear) / model.Info.StepYears;
        var (state, result) = (model.CreateState(), new ClimatePeriod(1));
        for (var period = 0; period <= at; period++)
            model.Step(state, model.BaseControl(period), model.BaseSavings(period), 0, result);

        var climate = Dice2016.Climate(p);
        var from2025 = climate with
        {
            Initial = (result.MAT, result.MU, result.ML, result.CCA, result.TATM, result.TOCEAN),
            OtherForcing = climate.OtherForcing[at..],
        };
        var periods = at..(at + CalibrationYears.Periods);
        return new DiceLevel(
            model.Info, result.YGROSS[0], from2025, model.Economy.Backstop[periods], model.Economy.LandUse[periods], p["expcost2"], p["a2"]);
    }
}
