using System.Text.Json.Nodes;
using Simulation.Model.Games.Bargaining;
using Simulation.Model.Strategies;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class AlternatingOffersModel : ITheoryModel
{
    public string Name => "bargain.rubinstein";

    public JsonObject Solve(TheoryInputs inputs)
    {
        if (inputs.Has("n"))
            return new JsonObject { ["shares"] = Numbers(RubinsteinBargaining.UnanimousShares(inputs.Whole("n"), inputs.Number("d"))) };

        var game = inputs.Has("d")
            ? new RubinsteinBargaining(inputs.Number("d"), inputs.Number("d"))
            : new RubinsteinBargaining(inputs.Number("d1"), inputs.Number("d2"));
        return inputs.Has("w2") ? OutsideOption(game, inputs.Number("w2")) : TwoParties(game, inputs);
    }

    private static JsonObject OutsideOption(RubinsteinBargaining game, double outsideOption)
    {
        var second = game.ShareWithOutsideOption(outsideOption);
        return new JsonObject { ["share1"] = 1 - second, ["share2"] = second };
    }

    private static JsonObject TwoParties(RubinsteinBargaining game, TheoryInputs inputs)
    {
        var found = new JsonObject
        {
            ["share1_infinite"] = game.FirstProposerShare,
            ["share2_infinite"] = 1 - game.FirstProposerShare,
            ["share1_if_2_proposes_first"] = game.ResponderShare,
        };
        if (inputs.Has("T"))
        {
            var share = game.FiniteShare(inputs.Whole("T"));
            found["shares_finite_T"] = Numbers([share, 1 - share]);
        }

        return found;
    }
}

internal sealed class BaronFerejohnModel : ITheoryModel
{
    public string Name => "bargain.baron_ferejohn";

    public JsonObject Solve(TheoryInputs inputs) =>
        inputs.Has("p")
            ? Unanimity(inputs.Numbers("p"), inputs.Number("d"))
            : Quota(new BaronFerejohn(inputs.Whole("n"), inputs.Whole("q"), inputs.Number("d")));

    private static JsonObject Quota(BaronFerejohn game) =>
        new()
        {
            ["proposer"] = game.ProposerShare,
            ["partner"] = game.PartnerShare,
            ["excluded"] = 0,
            ["number_excluded"] = game.Excluded,
            ["value"] = game.Value,
        };

    private static JsonObject Unanimity(double[] recognition, double discount) =>
        new()
        {
            ["value"] = Numbers(recognition),
            ["proposer_share"] = Numbers(recognition.Select(p => BaronFerejohn.UnanimousProposerShare(p, discount))),
            ["responder_share"] = Numbers(recognition.Select(p => discount * p)),
        };
}

internal sealed class AxiomaticBargainingModel : ITheoryModel
{
    public string Name => "bargain.axiomatic";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var disagreement = inputs.Numbers("d");
        BargainingProblem problem = inputs.Text("set") switch
        {
            "linear" => new LinearBargaining(inputs.Numbers("k", disagreement.Length), disagreement),
            "curved" when disagreement.Length == 2 => new CurvedBargaining(inputs.Number("a"), disagreement[0], disagreement[1]),
            var other => throw new FormatException(
                $"the input 'set' is '{other}' with {disagreement.Length} parties; expected linear, or curved with 2."
            ),
        };
        return new JsonObject
        {
            ["nash"] = Numbers(problem.Nash(inputs.Numbers("w", disagreement.Length))),
            ["ideal"] = Numbers(problem.Ideal),
            ["kalai_smorodinsky"] = Numbers(problem.KalaiSmorodinsky()),
            ["egalitarian"] = Numbers(problem.Egalitarian()),
        };
    }
}

internal sealed class TimedConcessionModel : ITheoryModel
{
    public string Name => "bargain.concession";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var reservation = inputs.Numbers("reservation", 2);
        var initial = inputs.Numbers("k", 2);
        var beta = inputs.Numbers("beta", 2);
        var agreement = new TimedConcession(inputs.Whole("T"), (reservation[0], reservation[1]), (Party(0), Party(1))).Agreement();
        return new JsonObject
        {
            ["agreement_round"] = agreement?.Round,
            ["share1"] = agreement?.First,
            ["share2"] = agreement?.Second,
        };

        Conceder Party(int i) => new() { Initial = initial[i], Beta = beta[i] };
    }
}
