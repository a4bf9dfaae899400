using System.Text.Json;
using Simulation.Model.CollectiveDecisions;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>The challenge model round by round: positions, risk exponents, and every offer taken.</summary>
internal static class ChallengeCases
{
    public static CaseResult Compare(string name, ChallengeModel model, JsonElement expected)
    {
        var values = new ReferenceValues();
        var rounds = model.Play(expected.GetArrayLength() - 1);
        foreach (var round in expected.EnumerateArray())
        {
            var number = round.GetProperty("round").GetInt32();
            var found = rounds[number];
            values.Reals($"round {number}: positions", found.Stances.Positions, round.GetProperty("positions"));
            values.Real($"round {number}: weighted_mean", Opinion.Compromise(found.Stances), round.GetProperty("weighted_mean"));
            values.Real(
                $"round {number}: weighted_median_lower",
                Opinion.WeightedMedian(found.Stances).Lower,
                round.GetProperty("weighted_median_lower")
            );
            values.Real(
                $"round {number}: weighted_median_upper",
                Opinion.WeightedMedian(found.Stances).Upper,
                round.GetProperty("weighted_median_upper")
            );
            if (round.States("risk", out var risk))
                values.Reals($"round {number}: risk", found.Exponents, risk);
            if (round.States("moves", out var moves))
                values.Whole($"round {number}: moves", found.Accepted.Count, moves);
            if (round.States("offers", out var offers))
                Offers(values, number, found.Accepted, offers);
        }

        return values.Result(name);
    }

    private static void Offers(ReferenceValues values, int round, IReadOnlyList<ChallengeOffer> found, JsonElement expected)
    {
        for (var index = 0; index < Math.Min(found.Count, expected.GetArrayLength()); index++)
        {
            var offer = found[index];
            var wanted = expected[index];
            var path = $"round {round}: offers[{index}]";
            values.Whole($"{path}.actor", offer.Actor, wanted.GetProperty("actor"));
            values.Whole($"{path}.proposer", offer.Proposer, wanted.GetProperty("proposer"));
            values.Word($"{path}.type", offer.Kind.ToString().ToLowerInvariant(), wanted.GetProperty("type"));
            values.Real($"{path}.eu_own", offer.Own, wanted.GetProperty("eu_own"));
            values.Real($"{path}.eu_proposer", offer.Other, wanted.GetProperty("eu_proposer"));
            values.Real($"{path}.new_position", offer.Position, wanted.GetProperty("new_position"));
        }
    }
}
