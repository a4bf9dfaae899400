using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Equations;

/// <summary>DICE-2016R2 (Nordhaus, 2017): one region, or equal parts of it, in which amounts are divided and rates are not.</summary>
internal sealed class DiceEquations : DiceClimateEquations
{
    private const string Paths2015 = "params_time.csv";

    public DiceEquations(ParameterSet p, ClimateModel model, ControlPaths paths)
        : base(model, p, paths)
    {
        var parts = model.Regions;
        var people = p.Path(Paths2015, "l");
        Add("L", (t, _) => people[t] / parts);
        Step("AL", _ => p["a0"], (t, r) => V("AL", t, r) / (1 - (p["ga0"] * Math.Exp(-5 * p["dela"] * t))));
        Step(
            "SIGMA",
            _ => FirstIntensity(people[0]),
            (t, r) => V("SIGMA", t, r) * Math.Exp(5 * p["gsigma1"] * Math.Pow(1 + p["dsig"], 5 * t))
        );
        Step("PBACKTIME", _ => p["pback"], (t, r) => V("PBACKTIME", t, r) * (1 - p["gback"]));
        Production(p["gama"]);
        Capital(_ => p["k0"] / parts, _ => p["dk"], 5);
        Add(
            "ABATECOST",
            (t, r) =>
                V("YGROSS", t, r)
                * Math.Pow(V("MIU", t, r), p["expcost2"])
                * V("PBACKTIME", t, r)
                * V("SIGMA", t, r)
                / (1000 * p["expcost2"])
        );
        Add("DAMFRAC", (t, _) => (p["a1"] * V("TATM", t)) + (p["a2"] * Math.Pow(V("TATM", t), p["a3"])));
        Add("DAMAGES", (t, r) => V("YGROSS", t, r) * V("DAMFRAC", t, r));
        Climate(0, (p["cca0"], p["mat0"], p["mu0"], p["ml0"], p["tatm0"], p["tocean0"]));
    }

    private double FirstIntensity(double people)
    {
        var output = P["a0"] * Math.Pow(people / 1000, 1 - P["gama"]) * Math.Pow(P["k0"], P["gama"]);
        return P["e0"] / (output * (1 - P.Path(Paths2015, "MIU_base")[0]));
    }
}
