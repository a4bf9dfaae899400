using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Equations;

/// <summary>
/// RICE-N (Zhang et al., 2022) without trade. A step's temperature stands at its start, which is what its damages answer to; CCA is no
/// variable of the program, and counts as in DICE from nothing.
/// </summary>
internal sealed class RicenEquations : ModelEquations
{
    public RicenEquations(ParameterSet p, ControlPaths paths)
        : base(Published.Ricen, p, paths)
    {
        Step("L", r => Own("xL_0", r), (t, r) => V("L", t, r) * Math.Pow((1 + Own("xL_a", r)) / (1 + V("L", t, r)), Own("xl_g", r)));
        Step(
            "AL",
            r => Own("xA_0", r),
            (t, r) => V("AL", t, r) * (Math.Exp(0.0033) + (Own("xg_A", r) * Math.Exp(-Own("xdelta_A", r) * 5 * t)))
        );
        Step(
            "SIGMA",
            r => Own("xsigma_0", r),
            (t, r) => V("SIGMA", t, r) * Math.Exp(-5 * p["xg_sigma"] * Math.Pow(1 - p["xdelta_sigma"], 5 * t))
        );
        Step("PBACKTIME", _ => p["xp_b"], (t, r) => V("PBACKTIME", t, r) * (1 - p["xdelta_pb"]));
        Step("ETREE", _ => p["xE_L0"], (t, _) => V("ETREE", t) * (1 - p["xdelta_EL"]));
        Add("FORCOTH", (t, _) => p["xf_0"] + Math.Min(p["xf_1"] - p["xf_0"], (p["xf_1"] - p["xf_0"]) / p["xt_f"] * t));
        Production(p["xgamma"]);
        Capital(r => Own("xK_0", r), _ => p["xdelta_K"], 5);
        Add("DAMFRAC", (t, r) => 1 - Kept(t, r));
        Add("DAMAGES", (t, r) => V("YGROSS", t, r) * (1 - Kept(t, r)));
        Add(
            "ABATECOST",
            (t, r) =>
                Kept(t, r)
                * V("YGROSS", t, r)
                * p["xp_b"]
                / (1000 * p["xtheta_2"])
                * Math.Pow(1 - p["xdelta_pb"], t)
                * V("SIGMA", t, r)
                * Math.Pow(V("MIU", t, r), p["xtheta_2"])
        );
        Climate();
    }

    protected override double CostExponent(int r) => P["xtheta_2"];

    private double Own(string name, int r) => P.Row(name)[r];

    private double Kept(int t, int r) =>
        1 / (1 + (Own("xa_1", r) * V("TATM", t)) + (Own("xa_2", r) * Math.Pow(V("TATM", t), Own("xa_3", r))));

    private void Climate()
    {
        Step("CCA", _ => 0, (t, _) => V("CCA", t) + (5 / 3.666 * Industrial(t)));
        Step("MAT", _ => P["xM_AT_0"], (t, _) => Mixed(0, t) + (P["xB_M[0]"] * Emitted(t)));
        Step("MU", _ => P["xM_UP_0"], (t, _) => Mixed(1, t));
        Step("ML", _ => P["xM_LO_0"], (t, _) => Mixed(2, t));
        Add("FORC", (t, _) => (P["xF_2x"] * Math.Log2(V("MAT", t) / P["xM_AT_1750"])) + V("FORCOTH", t));
        Step(
            "TATM",
            _ => P["xT_AT_0"],
            (t, _) => (P["xPhi_T[0][0]"] * V("TATM", t)) + (P["xPhi_T[0][1]"] * V("TOCEAN", t)) + (P["xB_T[0]"] * V("FORC", t))
        );
        Step("TOCEAN", _ => P["xT_LO_0"], (t, _) => (P["xPhi_T[1][0]"] * V("TATM", t)) + (P["xPhi_T[1][1]"] * V("TOCEAN", t)));
    }

    private double Mixed(int box, int t) =>
        (P[$"xPhi_M[{box}][0]"] * V("MAT", t)) + (P[$"xPhi_M[{box}][1]"] * V("MU", t)) + (P[$"xPhi_M[{box}][2]"] * V("ML", t));
}
