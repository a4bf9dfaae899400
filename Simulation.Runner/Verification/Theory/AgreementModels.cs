using System.Text.Json.Nodes;
using Simulation.Model.Games;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class LinearQuadraticModel : ITheoryModel
{
    public string Name => "iea.lq";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var b = inputs.Numbers("b");
        var c = inputs.Numbers("c");
        var game = new LinearQuadraticGame(b, c);
        var isSymmetric = b.All(one => one == b[0]) && c.All(one => one == c[0]);
        return isSymmetric && !inputs.Has("coalition")
            ? Symmetric(new SymmetricCommons(b.Length, b[0], c[0]), game.CriticalDiscountFactor(0))
            : Asymmetric(game, inputs);
    }

    private static JsonObject Symmetric(SymmetricCommons commons, double criticalDiscountFactor)
    {
        var stable = commons.Stability.StableSizes();
        var sizes = Enumerable.Range(2, commons.N - 1).ToList();
        return new JsonObject
        {
            ["nash_q_each"] = commons.NashAbatement,
            ["coop_q_each"] = commons.CooperativeAbatement,
            ["nash_payoff_each"] = commons.UniformPayoff(commons.NashAbatement),
            ["coop_payoff_each"] = commons.UniformPayoff(commons.CooperativeAbatement),
            ["stable_sizes"] = Wholes(stable),
            ["largest_stable_size"] = stable.Count == 0 ? null : stable[^1],
            ["signatory_payoff_by_size"] = BySize(sizes, k => commons.SignatoryPayoff(k)),
            ["outsider_payoff_by_size"] = BySize(sizes.Where(k => k < commons.N), k => commons.OutsiderPayoff(k)),
            ["dAspremont_L"] = BySize(sizes, k => commons.Stability.Gain(k)),
            ["cgi_by_size"] = BySize(sizes, k => commons.ClosingTheGap(k)),
            ["grim_trigger_critical_delta"] = criticalDiscountFactor,
        };
    }

    private static JsonObject Asymmetric(LinearQuadraticGame game, TheoryInputs inputs)
    {
        var coalitions = game.Coalitions;
        var coalition = inputs.Has("coalition") ? inputs.Wholes("coalition").Aggregate(0u, (bits, member) => bits | (1u << member)) : 0;
        var stable = coalitions.Where(coalitions.IsStable).ToList();
        var withTransfers = coalitions.Where(coalitions.IsStableWithTransfers).ToList();
        var best = withTransfers.Count == 0 ? 0 : withTransfers.MaxBy(coalitions.Welfare);
        var cooperation = coalitions.Payoffs(coalitions.Grand);
        var transfers = game.ChanderTulkensTransfers();
        return new JsonObject
        {
            ["nash_q"] = Numbers(game.NashAbatement),
            ["coop_q"] = Numbers(game.CooperativeAbatement),
            ["coalition_q"] = Numbers(game.Abatement(coalition)),
            ["coalition_payoffs"] = Numbers(coalitions.Payoffs(coalition)),
            ["coalition_cgi"] = coalitions.ClosingTheGap(coalition),
            ["stable_coalitions_no_transfers"] = Coalitions(stable),
            ["count_potentially_internally_stable"] = coalitions.Where(coalitions.IsPotentiallyInternallyStable).Count(),
            ["stable_coalitions_optimal_transfers"] = Coalitions(withTransfers),
            ["best_stable_with_transfers"] = withTransfers.Count == 0 ? null : Coalition(best),
            ["cgi_best_no_transfers"] = stable.Select(coalitions.ClosingTheGap).DefaultIfEmpty(0).Max(),
            ["cgi_best_with_transfers"] = withTransfers.Count == 0 ? 0 : coalitions.ClosingTheGap(best),
            ["chander_tulkens_transfers"] = Numbers(transfers),
            ["chander_tulkens_payoffs"] = Numbers(cooperation.Zip(transfers, (payoff, transfer) => payoff + transfer)),
        };
    }
}

internal sealed class QuadraticQuadraticModel : ITheoryModel
{
    public string Name => "iea.qq";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var timing = inputs.Text("mode") switch
        {
            "cournot" => MoveOrder.Cournot,
            "stackelberg" => MoveOrder.Stackelberg,
            var other => throw new FormatException($"the input 'mode' is '{other}'; expected cournot or stackelberg."),
        };
        var game = new QuadraticQuadraticGame(inputs.Whole("n"), inputs.Number("a"), inputs.Number("b"), inputs.Number("c"), timing);
        return new JsonObject
        {
            ["nash_q_each"] = game.NashAbatement,
            ["coop_q_each"] = game.CooperativeAbatement,
            ["nash_payoff_each"] = game.Payoff(game.NashAbatement, game.N * game.NashAbatement),
            ["coop_payoff_each"] = game.Payoff(game.CooperativeAbatement, game.N * game.CooperativeAbatement),
            ["stable_sizes"] = Wholes(game.Stability.StableSizes()),
            ["by_size"] = BySize(Enumerable.Range(2, game.N - 1), k => Outcome(game, k)),
        };
    }

    private static JsonObject Outcome(QuadraticQuadraticGame game, int k)
    {
        var outcome = game.Agreement(k);
        return new JsonObject
        {
            ["q_signatory"] = outcome.Signatory,
            ["q_outsider"] = outcome.Outsider,
            ["Q"] = outcome.Total,
            ["payoff_signatory"] = outcome.SignatoryPayoff,
            ["payoff_outsider"] = outcome.OutsiderPayoff,
            ["cgi"] = game.ClosingTheGap(k),
        };
    }
}

internal sealed class StockPollutantModel : ITheoryModel
{
    public string Name => "iea.stock";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var game = new StockPollutantGame(inputs.Numbers("A"), inputs.Numbers("d"), inputs.Number("decay"), inputs.Number("delta"));
        var initial = inputs.Number("S0");
        var periods = inputs.Whole("T");
        return new JsonObject
        {
            ["shadow_price"] = Numbers(game.ShadowPrices),
            ["nash_e"] = Numbers(game.NashEmissions),
            ["coop_e"] = Numbers(game.CooperativeEmissions),
            ["nash_steady_stock"] = game.SteadyStock(game.NashEmissions),
            ["coop_steady_stock"] = game.SteadyStock(game.CooperativeEmissions),
            ["nash_stock_path"] = Numbers(game.StockPath(initial, game.NashEmissions, periods)),
            ["coop_stock_path"] = Numbers(game.StockPath(initial, game.CooperativeEmissions, periods)),
        };
    }
}
