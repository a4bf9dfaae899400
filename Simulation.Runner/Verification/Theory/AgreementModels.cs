using System.Text.Json.Nodes;
using Simulation.Model.Games;
using static Simulation.Runner.Verification.Theory.Json;

namespace Simulation.Runner.Verification.Theory;

internal sealed class LinearQuadraticModel : ITheoryModel
{
    public string Name => "iea.lq";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var game = new LinearQuadraticGame(inputs.Numbers("b"), inputs.Numbers("c"));
        return inputs.Has("coalition") ? Asymmetric(game, inputs) : Symmetric(game, inputs.Whole("n"));
    }

    private static JsonObject Symmetric(LinearQuadraticGame game, int n)
    {
        var coalitions = game.Coalitions;
        double Signatory(int k) => coalitions.Payoffs(FirstOf(k))[0];
        double Outsider(int k) => coalitions.Payoffs(FirstOf(k))[n - 1];
        var stability = new SymmetricStability(n, Signatory, Outsider);
        var stable = stability.StableSizes();
        var sizes = Enumerable.Range(2, n - 1).ToList();
        return new JsonObject
        {
            ["nash_q_each"] = game.Abatement(0)[0],
            ["coop_q_each"] = game.Abatement(coalitions.Grand)[0],
            ["nash_payoff_each"] = coalitions.Payoffs(0)[0],
            ["coop_payoff_each"] = coalitions.Payoffs(coalitions.Grand)[0],
            ["stable_sizes"] = Wholes(stable),
            ["largest_stable_size"] = stable.Count == 0 ? null : stable[^1],
            ["signatory_payoff_by_size"] = BySize(sizes, k => Signatory(k)),
            ["outsider_payoff_by_size"] = BySize(sizes.Where(k => k < n), k => Outsider(k)),
            ["dAspremont_L"] = BySize(sizes, k => stability.Gain(k)),
            ["cgi_by_size"] = BySize(sizes, k => coalitions.ClosingTheGap(FirstOf(k))),
            ["grim_trigger_critical_delta"] = game.CriticalDiscountFactor(0),
        };
    }

    private static uint FirstOf(int k) => (1u << k) - 1;

    private static JsonObject Asymmetric(LinearQuadraticGame game, TheoryInputs inputs)
    {
        var coalitions = game.Coalitions;
        var coalition = inputs.Numbers("coalition").Aggregate(0u, (bits, member) => bits | (1u << (int)member));
        var stable = coalitions.Where(one => coalitions.IsInternallyStable(one) && coalitions.IsExternallyStable(one)).ToList();
        var withTransfers = coalitions.Where(coalitions.IsStableWithTransfers).ToList();
        var best = withTransfers.Count == 0 ? 0 : withTransfers.MaxBy(coalitions.Welfare);
        var transfers = game.ChanderTulkensTransfers();
        return new JsonObject
        {
            ["nash_q"] = Numbers(game.Abatement(0)),
            ["coop_q"] = Numbers(game.Abatement(coalitions.Grand)),
            ["coalition_q"] = Numbers(game.Abatement(coalition)),
            ["coalition_payoffs"] = Numbers(coalitions.Payoffs(coalition)),
            ["coalition_cgi"] = coalitions.ClosingTheGap(coalition),
            ["stable_coalitions_no_transfers"] = Coalitions(stable),
            ["count_potentially_internally_stable"] = coalitions.Where(coalitions.IsPotentiallyInternallyStable).Count(),
            ["stable_coalitions_optimal_transfers"] = Coalitions(withTransfers),
            ["best_stable_with_transfers"] = withTransfers.Count == 0 ? null : Coalition(best),
            ["cgi_best_no_transfers"] = stable.Count == 0 ? null : stable.Max(coalitions.ClosingTheGap),
            ["cgi_best_with_transfers"] = withTransfers.Count == 0 ? null : coalitions.ClosingTheGap(best),
            ["chander_tulkens_transfers"] = Numbers(transfers),
            ["chander_tulkens_payoffs"] = Numbers(coalitions.Payoffs(coalitions.Grand).Zip(transfers, (payoff, transfer) => payoff + transfer)),
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
            "cournot" => Timing.Cournot,
            "stackelberg" => Timing.Stackelberg,
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
            ["q_outsider"] = Number(outcome.Outsider),
            ["Q"] = outcome.Total,
            ["payoff_signatory"] = outcome.SignatoryPayoff,
            ["payoff_outsider"] = Number(outcome.OutsiderPayoff),
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
        var (initial, periods) = (inputs.Number("S0"), inputs.Whole("T"));
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

internal sealed class CarbonPriceModel : ITheoryModel
{
    public string Name => "climate.price";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var (shares, global) = (inputs.Numbers("shares"), inputs.Number("G"));
        var (backstop, theta2) = (inputs.Number("backstop"), inputs.Number("theta2"));
        double[] prices = [.. shares.Select(share => CarbonPricing.NashPrice(share, global))];
        return new JsonObject
        {
            ["herfindahl"] = Simulation.Model.Indicators.Inequality.Herfindahl(shares),
            ["nash_price"] = Numbers(prices),
            ["mean_nash_price"] = CarbonPricing.MeanNashPrice(shares, global),
            ["nash_mu"] = Numbers(prices.Select(price => CarbonPricing.ControlRate(price, backstop, theta2))),
            ["coop_mu"] = CarbonPricing.ControlRate(global, backstop, theta2),
            ["warming_C"] = CarbonPricing.Warming(inputs.Number("cumulative_GtCO2"), inputs.Number("tcre")),
        };
    }
}

internal sealed class BasicIndicatorModel : ITheoryModel
{
    public string Name => "indicator.basic";

    public JsonObject Solve(TheoryInputs inputs) => new()
    {
        ["gini"] = Simulation.Model.Indicators.Inequality.Gini(inputs.Numbers("x")),
        ["theil"] = Simulation.Model.Indicators.Inequality.Theil(inputs.Numbers("x")),
        ["herfindahl"] = Simulation.Model.Indicators.Inequality.Herfindahl(inputs.Numbers("x")),
        ["brier"] = Simulation.Model.Indicators.ForecastError.Brier(inputs.Numbers("forecast"), inputs.Numbers("outcome")),
        ["ambition_ratio"] = Simulation.Model.Indicators.CooperationIndex.AmbitionRatio(inputs.Number("Q"), inputs.Number("Q_nash"), inputs.Number("Q_coop")),
    };
}
