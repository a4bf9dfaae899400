using System.Text.Json.Nodes;
using Simulation.Model.Games;
using Simulation.Model.Indicators;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class CarbonPriceModel : ITheoryModel
{
    public string Name => "climate.price";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var shares = inputs.Numbers("shares");
        var global = inputs.Number("G");
        var backstop = inputs.Number("backstop");
        var theta2 = inputs.Number("theta2");
        double[] prices = [.. shares.Select(share => CarbonPricing.NashPrice(share, global))];
        return new JsonObject
        {
            ["herfindahl"] = Inequality.Herfindahl(shares),
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

    public JsonObject Solve(TheoryInputs inputs) =>
        new()
        {
            ["gini"] = Inequality.Gini(inputs.Numbers("x")),
            ["theil"] = Inequality.Theil(inputs.Numbers("x")),
            ["herfindahl"] = Inequality.Herfindahl(inputs.Numbers("x")),
            ["brier"] = ForecastError.Brier(inputs.Numbers("forecast"), inputs.Numbers("outcome")),
            ["ambition_ratio"] = CooperationIndex.AmbitionRatio(inputs.Number("Q"), inputs.Number("Q_nash"), inputs.Number("Q_coop")),
        };
}
