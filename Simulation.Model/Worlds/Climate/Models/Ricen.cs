using Simulation.Model.Worlds.Climate.Economy;
using Simulation.Model.Worlds.Climate.Systems;

namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>
/// RICE-N (Zhang et al., 2022): 27 fictitious regions, 20 steps of 5 years from 2015, emissions in GtCO2 a year. Trade is left out.
/// </summary>
public static class Ricen
{
    /// <summary>The model with these parameters.</summary>
    public static ClimateModel Build(ParameterSet p)
    {
        var info = new ClimateModelInfo(
            "ricen",
            p.Regions,
            (int)p["xt_0"],
            (int)p["xDelta"],
            "GtCO2",
            1 / Dice2016.CarbonDioxidePerCarbon,
            p["xrho"],
            false
        )
        {
            PriceYear = 2010,
        };
        var damage = new FractionalDamage(new WarmingPolynomial(p.Row("xa_1"), p.Row("xa_2"), p.Row("xa_3")));
        return new ClimateModel(info, Economy(p), Climate(p), damage);
    }

    private static EconomyPaths Economy(ParameterSet p)
    {
        var regions = p.Regions.Count;
        var periods = (int)p["xN"];
        var step = p["xDelta"];
        var economy = new EconomyPaths(regions, periods) { CapitalShare = p["xgamma"] };
        for (var region = 0; region < regions; region++)
        {
            economy.CostExponent[region] = p["xtheta_2"];
            economy.InitialCapital[region] = Own("xK_0");
            economy.Depreciation[region] = p["xdelta_K"];
            economy.Elasticity[region] = p["xalpha"];
            var l = Own("xL_0");
            var a = Own("xA_0");
            var sigma = Own("xsigma_0");
            for (var period = 0; period < periods; period++)
            {
                var index = (period * regions) + region;
                var backstop = p["xp_b"] * Math.Pow(1 - p["xdelta_pb"], period);
                economy.Population[index] = l;
                economy.Productivity[index] = a;
                economy.Intensity[index] = sigma;
                economy.Backstop[index] = backstop;
                economy.BaseSavings[index] = BaseSavings;
                economy.CostCoefficient[index] = backstop / (1000 * p["xtheta_2"]) * sigma;
                l *= Math.Pow((1 + Own("xL_a")) / (1 + l), Own("xl_g"));
                a *= Math.Exp(LongRunGrowth) + (Own("xg_A") * Math.Exp(-Own("xdelta_A") * step * period));
                sigma *= Math.Exp(-step * p["xg_sigma"] * Math.Pow(1 - p["xdelta_sigma"], step * period));
            }

            double Own(string name) => p[p.Regions[region], name];
        }

        for (var period = 0; period < periods; period++)
            economy.LandUse[period] = p["xE_L0"] * Math.Pow(1 - p["xdelta_EL"], period);

        return economy;
    }

    // The program leaves saving to its agents; this is the level of its recorded reference runs.
    private const double BaseSavings = 0.2;

    // Growth of productivity that never dies away; a constant of the original program.
    private const double LongRunGrowth = 0.0033;

    private static RicenClimate Climate(ParameterSet p)
    {
        var forcing = new double[(int)p["xN"]];
        for (var period = 0; period < forcing.Length; period++)
            forcing[period] = p["xf_0"] + Math.Min(p["xf_1"] - p["xf_0"], (p["xf_1"] - p["xf_0"]) / p["xt_f"] * period);

        return new RicenClimate(
            new ThreeBoxCarbon(
                p["xPhi_M[0][0]"],
                p["xPhi_M[1][0]"],
                p["xPhi_M[0][1]"],
                p["xPhi_M[1][1]"],
                p["xPhi_M[2][1]"],
                p["xPhi_M[1][2]"],
                p["xPhi_M[2][2]"],
                p["xB_M[0]"]
            ),
            [p["xPhi_T[0][0]"], p["xPhi_T[0][1]"], p["xPhi_T[1][0]"], p["xPhi_T[1][1]"]],
            p["xB_T[0]"],
            p["xB_T[0]"] * p["xF_2x"] / p["xT_2x"],
            p["xF_2x"],
            p["xM_AT_1750"],
            forcing,
            (p["xM_AT_0"], p["xM_UP_0"], p["xM_LO_0"], p["xT_AT_0"], p["xT_LO_0"])
        );
    }
}
