using System.Text.Json.Nodes;
using Simulation.Model.Games.Projects;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class ThresholdProjectModel : ITheoryModel
{
    public string Name => "project.threshold";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var project = new ThresholdProject(inputs.Whole("n"), inputs.Whole("w"), inputs.Number("c"));
        var mixed = project.MixedWithoutRefund();
        return new JsonObject
        {
            ["mixed_no_refund"] = Numbers(mixed),
            ["provision_probability_no_refund"] = Numbers(mixed.Select(project.Provision)),
            ["mixed_refund"] = Numbers(project.MixedWithRefund()),
            ["efficient_iff"] = project.IsEfficient,
            ["pure_equilibrium_with_exactly_w"] = project.HasPureEquilibrium,
        };
    }
}

internal sealed class CostSharingModel : ITheoryModel
{
    public string Name => "project.linear_share";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var benefit = inputs.Numbers("v");
        var project = new CostSharing(benefit, inputs.Number("K"));
        var found = new JsonObject { ["minimal_viable_coalition_size"] = project.SmallestViableCoalition() };
        foreach (
            var (rule, output, shares) in new[]
            {
                ("equal", "equal", project.Equal()),
                ("proportional_benefit", "proportional_benefit", project.Proportional(benefit)),
                ("proportional_gdp", "proportional_gdp", project.Proportional(inputs.Numbers("gdp", benefit.Length))),
                ("shapley", "shapley_cost_share", project.Shapley()),
            }
        )
        {
            found[output] = Numbers(shares);
            found[$"ok_{rule}"] = project.IsIndividuallyRational(shares);
        }

        return found;
    }
}
