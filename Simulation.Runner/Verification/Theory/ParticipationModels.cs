using System.Text.Json.Nodes;
using Simulation.Model.Games;
using Simulation.Model.Games.Agreements;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class ModestAgreementModel : ITheoryModel
{
    public string Name => "iea.modest";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var commons = new SymmetricCommons(inputs.Whole("n"), inputs.Number("b"), inputs.Number("c"), inputs.Number("alpha"));
        var size = commons.Stability.LargestInternallyStable();
        return new JsonObject
        {
            ["max_stable_size"] = size,
            ["bound"] = commons.StableSizeBound,
            ["total_abatement"] = size is { } k ? commons.TotalAbatement(k) : null,
            ["cgi"] = size is { } members ? commons.ClosingTheGap(members) : null,
        };
    }
}

internal sealed class MinimumParticipationModel : ITheoryModel
{
    public string Name => "iea.mpc";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var commons = new SymmetricCommons(inputs.Whole("n"), inputs.Number("b"), inputs.Number("c"));
        var sizes = new MinimumParticipation(commons, inputs.Whole("m")).EquilibriumSizes();
        return new JsonObject { ["equilibrium_sizes"] = Wholes(sizes), ["largest_equilibrium"] = sizes.Count == 0 ? null : sizes[^1] };
    }
}

internal sealed class PartialInternalisationModel : ITheoryModel
{
    public string Name => "iea.partial";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var benefit = inputs.Numbers("b");
        var cost = inputs.Numbers("c");
        var game = new LinearQuadraticGame(benefit, cost);
        var pledges = PartialInternalisation.Pledges(benefit, cost, inputs.Number("w"));
        return new JsonObject
        {
            ["q"] = Numbers(pledges),
            ["payoffs"] = Numbers(game.Payoffs(pledges)),
            ["cgi"] = game.ClosingTheGap(pledges),
        };
    }
}

internal sealed class ReputationCostModel : ITheoryModel
{
    public string Name => "iea.reputation";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var n = inputs.Whole("n");
        var agreement = new ReputationCost(new SymmetricCommons(n, inputs.Number("b"), inputs.Number("c")), inputs.Number("z"));
        return new JsonObject
        {
            ["dAspremont_L"] = BySize(Enumerable.Range(2, n - 1), k => agreement.Stability.Gain(k)),
            ["stable_sizes"] = Wholes(agreement.Stability.StableSizes()),
            ["largest_internally_stable"] = agreement.Stability.LargestInternallyStable(),
            ["grand_coalition_cost_threshold"] = agreement.GrandCoalitionCost,
        };
    }
}

internal sealed class TradeClubModel : ITheoryModel
{
    public string Name => "club.tariff";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var n = inputs.Whole("n");
        var club = new TradeClub(new SymmetricCommons(n, inputs.Number("b"), inputs.Number("c")), inputs.Number("p"), inputs.Number("g"));
        return new JsonObject
        {
            ["dAspremont_L"] = BySize(Enumerable.Range(2, n - 1), k => club.Stability.Gain(k)),
            ["stable_sizes"] = Wholes(club.Stability.StableSizes()),
            ["largest_internally_stable"] = club.Stability.LargestInternallyStable(),
            ["grand_coalition_penalty_threshold_g0"] = club.GrandCoalitionPenalty,
        };
    }
}

internal sealed class TippingClubModel : ITheoryModel
{
    public string Name => "club.tipping";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var club = new TippingClub(inputs.Whole("n"), inputs.Number("cost"), inputs.Number("p"));
        return new JsonObject
        {
            ["tipping_size"] = club.TippingSize,
            ["equilibria"] = Wholes(club.Equilibria()),
            ["final_size_from_committed_seed"] = BySize(Enumerable.Range(0, club.N + 1), seed => club.FinalSize(seed)),
        };
    }
}
