using System.Text.Json.Nodes;
using Simulation.Model.Games.Health;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class EpidemicModel : ITheoryModel
{
    public string Name => "epi.final_size";

    public JsonObject Solve(TheoryInputs inputs) => inputs.Has("K") ? Countries(inputs) : Single(inputs);

    private static JsonObject Countries(TheoryInputs inputs)
    {
        var transmission = inputs.Rows("K");
        var vaccinated = inputs.Numbers("v", transmission.Length);
        var efficacy = inputs.Number("E");
        var epidemic = new EpidemicFinalSize(transmission, [.. vaccinated.Select(v => 1 - (v * efficacy))]);
        return new JsonObject { ["R_eff"] = epidemic.EffectiveReproduction, ["final_size"] = Numbers(epidemic.Solve()) };
    }

    private static JsonObject Single(TheoryInputs inputs)
    {
        var reproduction = inputs.Number("R0");
        var efficacy = inputs.Number("E");
        var epidemic = new EpidemicFinalSize(
            [
                [reproduction],
            ],
            [1 - (inputs.Number("v") * efficacy)]
        );
        var coverage = new VaccinationCoverage(reproduction);
        return new JsonObject
        {
            ["final_size"] = epidemic.Solve()[0],
            ["herd_immunity_coverage"] = coverage.HerdImmunity(efficacy),
            ["classical_threshold"] = coverage.Threshold,
            ["free_riding_coverage"] = coverage.FreeRiding(inputs.Number("relative_vaccine_cost")),
            ["R_eff"] = epidemic.EffectiveReproduction,
        };
    }
}

internal sealed class AggregationModel : ITheoryModel
{
    public string Name => "epi.aggregator";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var benefit = inputs.Numbers("b");
        var game = new AggregationGame(benefit, inputs.Numbers("c", benefit.Length));
        return new JsonObject
        {
            ["weakest_link_highest_nash"] = game.WeakestLinkHighestNash,
            ["weakest_link_coop"] = game.WeakestLinkCooperation,
            ["best_shot_efficient_provider"] = game.EfficientProvider,
            ["best_shot_efficient_level"] = game.EfficientLevel,
            ["best_shot_pure_nash_providers"] = Wholes(game.NashProviders()),
            ["summation_nash"] = Numbers(game.SummationNash),
            ["summation_coop"] = Numbers(game.SummationCooperation),
        };
    }
}

internal sealed class EradicationModel : ITheoryModel
{
    public string Name => "epi.eradication";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var benefit = inputs.Numbers("B");
        var game = new EradicationGame(benefit, inputs.Numbers("c", benefit.Length), inputs.Numbers("d", benefit.Length));
        return new JsonObject
        {
            ["nash_equilibria"] = Coalitions(game.NashEquilibria()),
            ["full_control_is_nash"] = game.IsFullControlNash,
            ["minimum_transfer"] = game.MinimumTransfer,
            ["transfer_feasible"] = game.IsTransferFeasible,
        };
    }
}
