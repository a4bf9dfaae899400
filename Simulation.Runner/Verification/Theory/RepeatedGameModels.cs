using System.Text.Json.Nodes;
using Simulation.Model.Games.Repeated;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class GrimTriggerModel : ITheoryModel
{
    public string Name => "repeated.grim";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var game = new GrimTrigger(
            new StagePayoffs(inputs.Number("T"), inputs.Number("R"), inputs.Number("P")),
            inputs.Number("detection"),
            inputs.Number("false_alarm")
        );
        return new JsonObject
        {
            ["critical_delta"] = game.CriticalDiscountFactor,
            ["value_coop"] = game.CooperationValue(inputs.Number("delta")),
            ["sustainable_at_delta"] = game.IsSustainable(inputs.Number("delta")),
        };
    }
}

internal sealed class PublicMonitoringModel : ITheoryModel
{
    public string Name => "repeated.public_best";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var game = new PublicMonitoring(
            new StagePayoffs(inputs.Number("T"), inputs.Number("R"), inputs.Number("P")),
            inputs.Number("p"),
            inputs.Number("q")
        );
        return new JsonObject { ["best_value"] = game.BestValue, ["min_delta"] = game.CriticalDiscountFactor };
    }
}

internal sealed class TitForTatModel : ITheoryModel
{
    public string Name => "repeated.tft";

    public JsonObject Solve(TheoryInputs inputs) =>
        new()
        {
            ["critical_delta"] = TitForTatEquilibrium.CriticalDiscountFactor(
                new StagePayoffs(inputs.Number("T"), inputs.Number("R"), inputs.Number("P"), inputs.Number("S"))
            ),
        };
}

internal sealed class IssueLinkageModel : ITheoryModel
{
    public string Name => "repeated.linked";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var gains = inputs.Numbers("g");
        var losses = inputs.Numbers("l", gains.Length);
        var discount = inputs.Number("delta");
        double[] separate = [.. gains.Zip(losses, IssueLinkage.CriticalDiscountFactor)];
        var linked = IssueLinkage.LinkedCriticalDiscountFactor(gains, losses);
        return new JsonObject
        {
            ["critical_delta_unlinked"] = Numbers(separate),
            ["critical_delta_linked"] = linked,
            ["sustained_unlinked"] = Booleans(separate.Select(critical => IssueLinkage.IsSustained(discount, critical))),
            ["sustained_linked"] = IssueLinkage.IsSustained(discount, linked),
        };
    }
}

internal sealed class WeakRenegotiationProofnessModel : ITheoryModel
{
    public string Name => "repeated.wrp";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var game = new WeakRenegotiationProofness(inputs.Number("b"), inputs.Number("c"));
        return new JsonObject
        {
            ["max_n_full_cooperation"] = game.LargestCooperation,
            ["n_with_gain_from_cooperation_min"] = game.SmallestWithGain,
        };
    }
}
