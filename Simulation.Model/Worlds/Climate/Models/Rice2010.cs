using Simulation.Model.Worlds.Climate.Economy;
using Simulation.Model.Worlds.Climate.Systems;

namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>RICE-2010 (Nordhaus, 2010): 12 regions, 10-year steps from 2005, emissions in GtC a year, money in 2005 US$.</summary>
public static class Rice2010
{
    private const int StepYears = 10;
    private const int FirstYear = 2005;

    // RICE-2010 publishes no discounting beside its weights; these are the values of its documentation (Nordhaus, 2010).
    private const double TimePreference = 0.015;

    /// <summary>The model with these parameters.</summary>
    public static ClimateModel Build(ParameterSet p)
    {
        var info = new ClimateModelInfo("rice2010", p.Regions, FirstYear, StepYears, "GtC", 1, TimePreference, true)
        {
            CountsOwnEmissions = true,
            PriceYear = 2005,
        };
        return new ClimateModel(info, Economy(p), Climate(p), Damage(p));
    }

    private static EconomyPaths Economy(ParameterSet p)
    {
        const string file = "params_region_time.csv";
        var landUse = p.Path("params_global_time.csv", "etree_sum");
        var economy = new EconomyPaths(p.Regions.Count, landUse.Length) { CapitalShare = p["gama"] };
        landUse.CopyTo(economy.LandUse, 0);
        p.Path(file, "l").CopyTo(economy.Population, 0);
        p.Path(file, "al").CopyTo(economy.Productivity, 0);
        p.Path(file, "sigma").CopyTo(economy.Intensity, 0);
        p.Path(file, "cost1").CopyTo(economy.CostCoefficient, 0);
        p.Path(file, "MIU").CopyTo(economy.BaseControl, 0);
        p.Path(file, "S").CopyTo(economy.BaseSavings, 0);
        p.Row("expcost2").CopyTo(economy.CostExponent, 0);
        p.Row("k0").CopyTo(economy.InitialCapital, 0);
        p.Row("dk").CopyTo(economy.Depreciation, 0);
        p.Row("elasmu").CopyTo(economy.Elasticity, 0);
        var backstop = p.Path(file, "pbacktime");
        for (var index = 0; index < backstop.Length; index++)
            economy.Backstop[index] = 1000 * backstop[index];

        return economy;
    }

    private static RiceClimate Climate(ParameterSet p) =>
        new(
            new ThreeBoxCarbon(p["b11"], p["b12"], p["b21"], p["b22"], p["b23"], p["b32"], p["b33"], StepYears),
            new TwoBoxTemperature(p["c1"], p["c3"], p["c4"], p["fco22x"], p["t2xco2"]),
            new RiceSeaLevel
            {
                Therm0 = p["therm0"],
                Thermadj = p["thermadj"],
                Thermeq = p["thermeq"],
                Gsictotal = p["gsictotal"],
                Gsicmelt = p["gsicmelt"],
                Gsicexp = p["gsicexp"],
                Gis0 = p["gis0"],
                Gismelt0 = p["gismelt0"],
                Gismeltabove = p["gismeltabove"],
                Gismineq = p["gismineq"],
                Gisexp = p["gisexp"],
                Aismelt0 = p["aismelt0"],
                Aismeltlow = p["aismeltlow"],
                Aismeltup = p["aismeltup"],
                Aisratio = p["aisratio"],
                Aisinflection = p["aisinflection"],
                Aisintercept = p["aisintercept"],
            },
            (p["mat0"], p["mat1"], p["mu0"], p["ml0"], p["tatm0"], p["tatm1"], p["tocean0"]),
            p.Path("params_global_time.csv", "forcoth")
        );

    private static RiceDamage Damage(ParameterSet p) =>
        new(
            new WarmingPolynomial(p.Row("a1"), p.Row("a2"), p.Row("a3")),
            p.Row("slrmultiplier"),
            p.Row("slrelasticity"),
            p.Row("slrdamlinear"),
            p.Row("slrdamquadratic")
        );
}
