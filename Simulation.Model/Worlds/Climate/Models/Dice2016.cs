using Simulation.Model.Worlds.Climate.Economy;
using Simulation.Model.Worlds.Climate.Systems;

namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>DICE-2016R2 (Nordhaus, 2017): one region, 5-year steps from 2015, emissions in GtCO2 a year, money in 2010 US$.</summary>
public static class Dice2016
{
    /// <summary>CO2 in carbon as DICE counts, tonnes of CO2 per tonne of carbon.</summary>
    public const double CarbonDioxidePerCarbon = 3.666;

    internal const int StepYears = 5;
    internal const int FirstYear = 2015;
    private const int PeriodsOfRisingForcing = 17;
    private const double TimePreference = 0.015;

    // limmiu of the published program: air capture can more than undo emissions.
    private const double HighestControl = 1.2;

    /// <summary>The model with these parameters.</summary>
    public static ClimateModel Build(ParameterSet p) => Build(p, p.Path("params_time.csv", "l"), p["e0"], null);

    /// <summary>The model with another population or another calibration of emissions, as the published GAMS run has them.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="population">Population in each period, millions.</param>
    /// <param name="industrial">Industrial emissions in 2015 that intensity is calibrated to (e0), GtCO2 a year.</param>
    /// <param name="intensity">Intensity in 2015 if it is given, GtCO2 per thousand US$; null derives it from <paramref
    /// name="industrial"/>.</param>
    public static ClimateModel Build(ParameterSet p, double[] population, double industrial, double? intensity)
    {
        const double carbon = 1 / CarbonDioxidePerCarbon;
        var info = new ClimateModelInfo("dice2016r2", ["World"], FirstYear, StepYears, "GtCO2", carbon, TimePreference, false)
        {
            PriceYear = 2010,
            HighestControl = HighestControl,
        };
        var damage = new PolynomialDamage(new WarmingPolynomial([p["a1"]], [p["a2"]], [p["a3"]]));
        return new ClimateModel(info, Economy(p, population, industrial, intensity), Climate(p), damage);
    }

    /// <summary>The climate half, which other economies can be put on.</summary>
    public static DiceClimate Climate(ParameterSet p)
    {
        var b12 = p["b12"];
        var b23 = p["b23"];
        var b21 = b12 * p["mateq"] / p["mueq"];
        var b32 = b23 * p["mueq"] / p["mleq"];
        var forcing = new double[PeriodsOfRisingForcing + 1];
        for (var period = 0; period < forcing.Length; period++)
            forcing[period] = p["fex0"] + ((p["fex1"] - p["fex0"]) * period / PeriodsOfRisingForcing);

        return new DiceClimate(
            new ThreeBoxCarbon(1 - b12, b12, b21, 1 - b21 - b23, b23, b32, 1 - b32, StepYears / CarbonDioxidePerCarbon),
            new TwoBoxTemperature(p["c1"], p["c3"], p["c4"], p["fco22x"], p["t2xco2"]),
            (p["mat0"], p["mu0"], p["ml0"], p["cca0"], p["tatm0"], p["tocean0"]),
            p["mateq"],
            forcing
        );
    }

    private static EconomyPaths Economy(ParameterSet p, double[] population, double industrial, double? intensity)
    {
        var periods = population.Length;
        var economy = new EconomyPaths(1, periods) { CapitalShare = p["gama"] };
        population.CopyTo(economy.Population, 0);
        p.Path("params_time.csv", "MIU_base").CopyTo(economy.BaseControl, 0);
        p.Path("params_time.csv", "S_base").CopyTo(economy.BaseSavings, 0);
        economy.CostExponent[0] = p["expcost2"];
        economy.InitialCapital[0] = p["k0"];
        economy.Depreciation[0] = p["dk"];
        economy.Elasticity[0] = p["elasmu"];
        var firstOutput = p["a0"] * Math.Pow(population[0] / 1000, 1 - p["gama"]) * Math.Pow(p["k0"], p["gama"]);
        var sigma = intensity ?? (industrial / (firstOutput * (1 - economy.BaseControl[0])));
        var al = p["a0"];
        var ga = p["ga0"];
        var gsig = p["gsigma1"];
        var land = p["eland0"];
        var backstop = p["pback"];
        for (var period = 0; period < periods; period++)
        {
            economy.Productivity[period] = al;
            economy.Intensity[period] = sigma;
            economy.LandUse[period] = land;
            economy.Backstop[period] = backstop;
            economy.CostCoefficient[period] = backstop * sigma / (1000 * p["expcost2"]);
            al /= 1 - ga;
            ga *= Math.Exp(-StepYears * p["dela"]);
            sigma *= Math.Exp(StepYears * gsig);
            gsig *= Math.Pow(1 + p["dsig"], StepYears);
            land *= 1 - p["deland"];
            backstop *= 1 - p["gback"];
        }

        return economy;
    }
}
