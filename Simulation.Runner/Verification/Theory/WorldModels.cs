using System.Text.Json.Nodes;
using Simulation.Model.Games.Research;
using Simulation.Model.Games.Reserves;
using Simulation.Model.Games.Standards;
using Simulation.Model.Games.Trade;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class ResearchCooperationModel : ITheoryModel
{
    public string Name => "rnd.aj";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var game = new ResearchCooperation(
            inputs.Whole("n"),
            inputs.Number("a"),
            inputs.Number("A"),
            inputs.Number("b"),
            inputs.Number("gamma"),
            inputs.Number("beta")
        );
        return new JsonObject
        {
            ["x"] = new JsonObject
            {
                ["noncoop"] = game.Research(ResearchRegime.Separate),
                ["rnd_coop"] = game.Research(ResearchRegime.JointResearch),
                ["full_collusion"] = game.Research(ResearchRegime.FullCollusion),
                ["social"] = game.Research(ResearchRegime.Social),
            },
            ["output_each_noncoop"] = game.Output(ResearchRegime.Separate),
            ["output_each_rnd_coop"] = game.Output(ResearchRegime.JointResearch),
            ["profit_each_noncoop"] = game.Profit(ResearchRegime.Separate),
            ["profit_each_rnd_coop"] = game.Profit(ResearchRegime.JointResearch),
            ["coop_raises_rnd"] = game.CooperationRaisesResearch,
        };
    }
}

internal sealed class TariffModel : ITheoryModel
{
    public string Name => "trade.linear";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var game = new TariffGame(inputs.Number("x") - inputs.Number("m"), inputs.Number("d"));
        var own = inputs.Number("import_scale_own");
        var partner = inputs.Number("import_scale_partner");
        return new JsonObject
        {
            ["nash_tariff"] = game.NashTariff,
            ["prohibitive_tariff"] = game.ProhibitiveTariff,
            ["welfare_change_nash_vs_free"] = game.TradeWarChange(),
            ["unilateral_gain_at_free_trade"] = game.ImporterGain(game.NashTariff),
            ["loss_to_victim"] = game.ExporterLoss(game.NashTariff),
            ["world_change_nash_vs_free"] = 2 * game.TradeWarChange(),
            ["critical_delta_free_trade"] = TariffGame.CriticalDiscountFactor,
            ["most_cooperative_tariff"] = game.MostCooperativeTariff(inputs.Number("delta")),
            ["scaled_welfare_change_nash_vs_free"] = game.TradeWarChange(own, partner),
            ["wins_trade_war"] = game.WinsTradeWar(own, partner),
        };
    }
}

internal sealed class NetworkStandardModel : ITheoryModel
{
    public string Name => "standard.network";

    public JsonObject Solve(TheoryInputs inputs)
    {
        if (inputs.Has("thresholds"))
            return new JsonObject { ["final_adopters"] = AdoptionCascade.FinalAdopters(inputs.Numbers("thresholds")) };

        var standard = new NetworkStandard(inputs.Whole("n"), inputs.Number("uA"), inputs.Number("uB"), inputs.Number("g"));
        return new JsonObject
        {
            ["critical_mass_A"] = standard.CriticalMass,
            ["equilibria_A_camp"] = Wholes(standard.Equilibria()),
            ["final_A_from_initial"] = BySize(Enumerable.Range(0, standard.N + 1), initial => standard.FinalCamp(initial)),
        };
    }
}

internal sealed class RiskPoolModel : ITheoryModel
{
    public string Name => "reserve.pool";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var pool = new RiskPool(inputs.Whole("n"), inputs.Number("variance"), inputs.Number("rho"));
        return new JsonObject
        {
            ["gain_each"] = pool.Gain(inputs.Number("A")),
            ["pooled_variance_each"] = pool.PooledVariance,
            ["coverage_probability"] = pool.Coverage(inputs.Number("p"), inputs.Whole("R")),
            ["optimal_risk_shares"] = Numbers(RiskPool.RiskShares(inputs.Numbers("risk_tolerance"))),
            ["safety_stock_ratio"] = pool.SafetyStockRatio,
        };
    }
}

internal sealed class LimitedCommitmentModel : ITheoryModel
{
    public string Name => "reserve.limited_commitment";

    public JsonObject Solve(TheoryInputs inputs) =>
        new() { ["critical_delta"] = LimitedCommitment.CriticalDiscountFactor(inputs.Number("h"), inputs.Number("l")) };
}
