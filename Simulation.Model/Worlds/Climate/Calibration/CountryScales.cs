using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>
/// The three factors, one for the whole world each, that bring all countries of the data together to the level of DICE-2016R2 in 2025. They
/// do not depend on who takes part.
/// </summary>
/// <param name="Output">From international dollars of 2021 in 2023 to trillion 2010 US$ in 2025: the price level and two years' growth at
/// once.</param>
/// <param name="Damage">From RICE-2010's damage to DICE-2016R2's for the world at <see cref="DiceLevel.ReferenceWarming"/>; it stands in
/// for the
/// damage of sea level rise, which RICE counts apart.</param>
/// <param name="Backstop">From RICE-2010's prices of the backstop to multiples of the world's, weighted by CO2.</param>
internal sealed record CountryScales(double Output, double Damage, double Backstop)
{
    /// <summary>The factors for these data.</summary>
    public static CountryScales Of(CountryData data, DiceLevel dice)
    {
        const double warming = DiceLevel.ReferenceWarming;
        var output = 0.0;
        var co2 = 0.0;
        var damage = 0.0;
        var backstop = 0.0;
        foreach (var code in data.Countries.Codes)
        {
            var baseline = data.Baselines[code];
            var pattern = RegionPattern.OfRice2010[baseline.RiceRegion];
            output += baseline.Output;
            co2 += baseline.Co2;
            damage += baseline.Output * ((pattern.Linear * warming) + (pattern.Quadratic * warming * warming));
            backstop += baseline.Co2 * pattern.Backstop;
        }

        return new CountryScales(dice.Output / output, dice.DamageAtReference * output / damage, co2 / backstop);
    }
}
