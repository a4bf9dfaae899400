using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Equations;

/// <summary>The climate of DICE-2016R2 (Nordhaus, 2017) under one economy or another.</summary>
internal abstract class DiceClimateEquations(ClimateModel model, ParameterSet parameters, ControlPaths paths)
    : ModelEquations(model, parameters, paths)
{
    private const double Carbon = 5 / 3.666;

    protected override double CostExponent(int r) => P["expcost2"];

    /// <summary>The climate that starts so many periods after 2015, with these values.</summary>
    protected void Climate(int periods, (double Cca, double Mat, double Mu, double Ml, double Tatm, double Tocean) first)
    {
        var b12 = P["b12"];
        var b23 = P["b23"];
        var b21 = b12 * P["mateq"] / P["mueq"];
        var b32 = b23 * P["mueq"] / P["mleq"];
        Add("ETREE", (t, _) => P["eland0"] * Math.Pow(1 - P["deland"], t + periods));
        Add("FORCOTH", (t, _) => t + periods < 17 ? P["fex0"] + ((t + periods) * (P["fex1"] - P["fex0"]) / 17) : P["fex1"]);
        Add("FORC", (t, _) => (P["fco22x"] * Math.Log2(V("MAT", t) / P["mateq"])) + V("FORCOTH", t));
        Step("CCA", _ => first.Cca, (t, _) => V("CCA", t) + (Carbon * Industrial(t)));
        Step("MAT", _ => first.Mat, (t, _) => ((1 - b12) * V("MAT", t)) + (b21 * V("MU", t)) + (Carbon * Emitted(t)));
        Step("MU", _ => first.Mu, (t, _) => (b12 * V("MAT", t)) + ((1 - b21 - b23) * V("MU", t)) + (b32 * V("ML", t)));
        Step("ML", _ => first.Ml, (t, _) => (b23 * V("MU", t)) + ((1 - b32) * V("ML", t)));
        Step("TOCEAN", _ => first.Tocean, (t, _) => V("TOCEAN", t) + (P["c4"] * (V("TATM", t) - V("TOCEAN", t))));
        Step("TATM", _ => first.Tatm, (t, _) => Warmed(t));
    }

    private double Warmed(int t) =>
        V("TATM", t)
        + (P["c1"] * (V("FORC", t + 1) - (P["fco22x"] / P["t2xco2"] * V("TATM", t)) - (P["c3"] * (V("TATM", t) - V("TOCEAN", t)))));
}
