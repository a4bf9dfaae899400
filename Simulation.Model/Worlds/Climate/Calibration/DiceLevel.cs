using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Systems;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>
/// What DICE-2016R2 (Nordhaus, 2017) says of the world in 2025 and after: the level that the countries together are brought to.
/// </summary>
/// <param name="Model">The model itself.</param>
/// <param name="Output">Gross output in 2025 of the base run, trillion 2010 US$ a year.</param>
/// <param name="Climate">Its climate, set to start in 2025 where the base run is then.</param>
/// <param name="Backstop">Price of the backstop in each period from 2025, 2010 US$ per tonne of CO2.</param>
/// <param name="LandUse">Land-use emissions in each period from 2025, GtCO2 a year.</param>
/// <param name="DamageAtReference">Damage at <see cref="ReferenceWarming"/>, fraction of output.</param>
internal sealed record DiceLevel(
    ClimateModel Model,
    double Output,
    DiceClimate Climate,
    double[] Backstop,
    double[] LandUse,
    double DamageAtReference
)
{
    /// <summary>The warming at which the countries' damages together are those of DICE, degrees Celsius.</summary>
    public const double ReferenceWarming = 3;

    /// <summary>The level by these parameters.</summary>
    public static DiceLevel Of(ParameterSet p)
    {
        var model = Dice2016.Build(p);
        var at = (CalibrationYears.First - model.Info.FirstYear) / model.Info.StepYears;
        var state = model.CreateState();
        var result = new ClimatePeriod(1);
        for (var period = 0; period <= at; period++)
            model.Step(state, model.BaseControl(period), model.BaseSavings(period), 0, result);

        var climate = Dice2016.Climate(p);
        var from2025 = climate with
        {
            Initial = (result.MAT, result.MU, result.ML, result.CCA, result.TATM, result.TOCEAN),
            OtherForcing = climate.OtherForcing[at..],
        };
        var periods = at..(at + CalibrationYears.Periods);
        var damage = (p["a1"] * ReferenceWarming) + (p["a2"] * Math.Pow(ReferenceWarming, p["a3"]));
        return new DiceLevel(model, result.YGROSS[0], from2025, model.Economy.Backstop[periods], model.Economy.LandUse[periods], damage);
    }
}
