using System.Text.Json.Nodes;
using Simulation.Model.Games;
using Simulation.Model.Games.Cooperative;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class ShapleyModel : ITheoryModel
{
    public string Name => "coop.shapley";

    public JsonObject Solve(TheoryInputs inputs) =>
        inputs.Text("game") switch
        {
            "airport" => new JsonObject { ["shapley"] = Numbers(AirportGame.Shares(inputs.Numbers("costs"))) },
            "glove" => new JsonObject { ["shapley"] = Numbers(Glove(inputs).ShapleyValue()) },
            "explicit" => WithCore(Explicit(inputs.Whole("n"), inputs.Object("v"))),
            var other => throw new FormatException($"the input 'game' is '{other}'; expected airport, glove or explicit."),
        };

    private static CharacteristicGame Glove(TheoryInputs inputs)
    {
        var left = inputs.Whole("left");
        var price = inputs.Has("price") ? inputs.Number("price") : 1;
        return new CharacteristicGame(
            left + inputs.Whole("right"),
            coalition =>
            {
                var lefts = CoalitionGame.Members(coalition).Count(party => party < left);
                return Math.Min(lefts, CoalitionGame.Members(coalition).Count() - lefts) * price;
            }
        );
    }

    // Who is not stated to get anything alone gets nothing.
    private static CharacteristicGame Explicit(int n, TheoryInputs worth) =>
        new(
            n,
            coalition =>
            {
                var members = string.Join(',', CoalitionGame.Members(coalition));
                return uint.PopCount(coalition) == 1 && !worth.Has(members) ? 0 : worth.Number(members);
            }
        );

    private static JsonObject WithCore(CharacteristicGame game)
    {
        var value = game.ShapleyValue();
        return new JsonObject
        {
            ["shapley"] = Numbers(value),
            ["core_nonempty"] = game.HasCore,
            ["least_core_epsilon"] = game.LeastCoreEpsilon(),
            ["shapley_in_core"] = game.IsInCore(value),
        };
    }
}

internal sealed class VotingPowerModel : ITheoryModel
{
    public string Name => "coop.power";

    public JsonObject Solve(TheoryInputs inputs) =>
        inputs.Text("game") switch
        {
            "weighted" => ByMember(WeightedVote.Weighted(inputs.Numbers("weights"), inputs.Number("quota"))),
            "double" => ByMember(
                WeightedVote.DoubleMajority(
                    inputs.Numbers("populations"),
                    inputs.Whole("min_members"),
                    inputs.Number("pop_share"),
                    inputs.Whole("block_min")
                )
            ),
            "council" => Council(inputs.Whole("veto"), inputs.Whole("others"), inputs.Whole("min_yes")),
            var other => throw new FormatException($"the input 'game' is '{other}'; expected weighted, double or council."),
        };

    private static JsonObject ByMember(WeightedVote game) =>
        new()
        {
            ["shapley_shubik"] = Numbers(game.ShapleyShubik()),
            ["banzhaf_swings"] = Counts(game.BanzhafSwings()),
            ["banzhaf_normalised"] = Numbers(game.Banzhaf()),
            ["winning_coalitions"] = Counted(game.WinningCoalitions),
        };

    private static JsonObject Council(int veto, int others, int votes)
    {
        var game = WeightedVote.Council(veto, others, votes);
        var power = game.ShapleyShubik();
        var swings = game.BanzhafSwings();
        var shares = game.Banzhaf();
        var found = new JsonObject { ["winning_coalitions"] = Counted(game.WinningCoalitions) };
        if (veto > 0)
            Add("veto", 0);

        if (others > 0)
            Add("other", game.Members - 1);

        return found;

        void Add(string role, int member)
        {
            found[$"shapley_shubik_{role}"] = power[member];
            found[$"banzhaf_swings_{role}"] = Counted(swings[member]);
            found[$"banzhaf_normalised_{role}"] = shares[member];
        }
    }
}

internal sealed class BankruptcyModel : ITheoryModel
{
    public string Name => "coop.bankruptcy";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var bankruptcy = new Bankruptcy(inputs.Number("E"), inputs.Numbers("claims"));
        return new JsonObject
        {
            ["talmud"] = Numbers(bankruptcy.Talmud()),
            ["proportional"] = Numbers(bankruptcy.Proportional()),
            ["constrained_equal_awards"] = Numbers(bankruptcy.ConstrainedEqualAwards()),
        };
    }
}
