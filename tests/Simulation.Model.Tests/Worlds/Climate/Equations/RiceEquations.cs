using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Equations;

/// <summary>RICE-2010 (Nordhaus, 2010), as its workbook counts: the odd constants are its own.</summary>
internal sealed class RiceEquations : ModelEquations
{
    private const string ByRegion = "params_region_time.csv";
    private const string Global = "params_global_time.csv";

    public RiceEquations(ParameterSet p, ControlPaths paths)
        : base(Published.Rice, p, paths)
    {
        Exogenous("L", "l", 1);
        Exogenous("AL", "al", 1);
        Exogenous("SIGMA", "sigma", 1);
        Exogenous("PBACKTIME", "pbacktime", 1000);
        Add("ETREE", (t, _) => p.Path(Global, "etree_sum")[t]);
        Add("FORCOTH", (t, _) => p.Path(Global, "forcoth")[t]);
        Economy();
        Climate();
        Sea();
    }

    protected override double CostExponent(int r) => P.Row("expcost2")[r];

    private void Exogenous(string name, string column, double unit)
    {
        var path = P.Path(ByRegion, column);
        Add(name, (t, r) => unit * path[(t * Model.Regions) + r]);
    }

    private void Economy()
    {
        var cost = P.Path(ByRegion, "cost1");
        Production(P["gama"]);
        Capital(r => P.Row("k0")[r], r => P.Row("dk")[r], 10);
        Add("ABATECOST", (t, r) => V("YGROSS", t, r) * cost[(t * Model.Regions) + r] * Math.Pow(V("MIU", t, r), CostExponent(r)));
        Add(
            "DAMFRAC",
            (t, r) =>
                ((P.Row("a1")[r] * V("TATM", t)) + (P.Row("a2")[r] * Math.Pow(V("TATM", t), P.Row("a3")[r])) + V("SLRDAMAGES", t, r)) / 100
        );
        Add(
            "DAMAGES",
            (t, r) =>
                V("YGROSS", t, r)
                * (t == 0 ? 1 - (1 / (1 + V("DAMFRAC", t, r))) : V("DAMFRAC", t, r) / (1 + Math.Pow(V("DAMFRAC", t, r), 10)))
        );
        Add("C", (t, r) => t == Model.Periods - 1 ? V("C", t - 1, r) : V("Y", t, r) - V("I", t, r));
    }

    private void Climate()
    {
        // The count includes the period's own emissions, so that it is 10 years of them in 2005.
        Step("CCA", _ => 10 * Industrial(0), (t, _) => V("CCA", t) + (10 * Industrial(t + 1)));
        Step("MAT", _ => P["mat0"], (t, _) => t == 0 ? P["mat1"] : NextAtmosphere(t));
        Step("MU", _ => P["mu0"], (t, _) => (P["b12"] * V("MAT", t)) + (P["b22"] * V("MU", t)) + (P["b32"] * V("ML", t)));
        Step("ML", _ => P["ml0"], (t, _) => (P["b33"] * V("ML", t)) + (P["b23"] * V("MU", t)));
        Add(
            "FORC",
            (t, _) =>
                (P["fco22x"] * Math.Log2((((V("MAT", t) + (t == 0 ? P["mat1"] : NextAtmosphere(t))) / 2) + 0.000001) / 596.4))
                + V("FORCOTH", t)
        );
        Step("TATM", _ => P["tatm0"], (t, _) => t == 0 ? P["tatm1"] : Warmed(t));
        Step("TOCEAN", _ => P["tocean0"], (t, _) => V("TOCEAN", t) + (P["c4"] * (V("TATM", t) - V("TOCEAN", t))));
    }

    private double NextAtmosphere(int t) => (P["b11"] * V("MAT", t)) + (P["b21"] * V("MU", t)) + (10 * Emitted(t));

    private double Warmed(int t) =>
        V("TATM", t)
        + (P["c1"] * (V("FORC", t + 1) - (P["fco22x"] / P["t2xco2"] * V("TATM", t)) - (P["c3"] * (V("TATM", t) - V("TOCEAN", t)))));

    private void Sea()
    {
        Step("SLRTHERM", _ => Expanded(P["therm0"], 0), (t, _) => Expanded(V("SLRTHERM", t), t + 1));
        Step(
            "GSICCUM",
            _ => 0.01464,
            (t, _) =>
                V("GSICCUM", t)
                + (10 * P["gsicmelt"] * Math.Pow((P["gsictotal"] - V("GSICCUM", t)) / P["gsictotal"], P["gsicexp"]) * V("TATM", t + 1))
        );
        Step("GISCUM", _ => P["gismelt0"] / 100, (t, _) => V("GISCUM", t) + (Greenland(t + 1) / 100));
        Step("AISCUM", _ => Antarctica(0) / 100, (t, _) => V("AISCUM", t) + (Antarctica(t + 1) / 100));
        Add("TOTALSLR", (t, _) => V("SLRTHERM", t) + V("GSICCUM", t) + V("GISCUM", t) + V("AISCUM", t));
        Add("SLRDAMAGES", (t, r) => t == 0 ? 0 : FromTheSea(t - 1, r));
    }

    private double Expanded(double before, int t) => before + (P["thermadj"] * ((P["thermeq"] * V("TATM", t)) - before));

    private double Greenland(int t) =>
        t < 2
            ? P["gismelt0"]
            : ((P["gismeltabove"] * (V("TATM", t) - P["gismineq"])) + P["gismelt0"])
                * (t < 3 ? 1 : 1 - Math.Pow(V("GISCUM", t - 1) / P["gis0"], P["gisexp"]));

    private double Antarctica(int t) =>
        (t < 11 ? P["aisintercept"] : P["aismelt0"])
        + (
            V("TATM", t) < 3
                ? P["aismeltlow"] * V("TATM", t) * P["aisratio"]
                : (P["aisinflection"] * P["aismeltlow"]) + (P["aismeltup"] * (V("TATM", t) - 3))
        );

    private double FromTheSea(int t, int r) =>
        100
        * P.Row("slrmultiplier")[r]
        * ((P.Row("slrdamlinear")[r] * V("TOTALSLR", t)) + (P.Row("slrdamquadratic")[r] * V("TOTALSLR", t) * V("TOTALSLR", t)))
        * Math.Pow(V("YGROSS", t, r) / V("YGROSS", 0, r), 1 / P.Row("slrelasticity")[r]);
}
