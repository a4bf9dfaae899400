using System.Text.Json.Nodes;
using Simulation.Model.Games.Treaties;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class EntryRuleModel : ITheoryModel
{
    public string Name => "inst.entry";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var rounds = inputs.WholesOrNull("ratified_round");
        var rule = new EntryRule(inputs.Number("count"), inputs.Number("share"));
        return new JsonObject { ["entry_round"] = rule.EntryRound(rounds, inputs.Numbers("weights", rounds.Length)) };
    }
}

internal sealed class RatificationRaceModel : ITheoryModel
{
    public string Name => "inst.ratify_time";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var race = new RatificationRace(inputs.Whole("n"), inputs.Whole("m"), inputs.Number("h"));
        return new JsonObject { ["expected_rounds"] = race.ExpectedRounds(), ["prob_by_t"] = race.ProbabilityBy(inputs.Whole("t")) };
    }
}

internal sealed class QuotaVotingModel : ITheoryModel
{
    public string Name => "inst.consensus";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var voting = new QuotaVoting(inputs.Whole("n"), inputs.Whole("q"));
        var acceptance = inputs.Number("a");
        return new JsonObject
        {
            ["pass_prob"] = voting.PassProbability(acceptance),
            ["expected_rounds"] = voting.ExpectedRounds(acceptance),
            ["bilateral_channels"] = voting.BilateralChannels,
            ["hub_channels"] = voting.Parties,
        };
    }
}

internal sealed class AgendaSetterModel : ITheoryModel
{
    public string Name => "inst.setter";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var ideals = inputs.Numbers("ideal_points");
        var setter = inputs.Whole("setter");
        var agenda = new AgendaSetter(ideals);
        return new JsonObject
        {
            ["outcome_by_quota"] = BySize(Enumerable.Range(1, ideals.Length), quota => agenda.Outcome(setter, quota)),
            ["consensus_cap"] = agenda.MostAmbitious(ideals.Length),
        };
    }
}
