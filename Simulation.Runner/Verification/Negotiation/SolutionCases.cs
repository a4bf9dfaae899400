using System.Text.Json;
using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Solutions;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>Each stated solution as a case: its outcome, ties, utilities and score; everything else stated as numbers, one case together.</summary>
internal static class SolutionCases
{
    public static IEnumerable<CaseResult> Of(OutcomeSpace outcomes, Preferences[] parties, BargainingSolutions solutions, JsonElement stated, string prefix)
    {
        var numbers = new ReferenceValues();
        var any = false;
        foreach (var entry in stated.EnumerateObject())
        {
            if (Point(solutions, entry.Name) is { } solution)
                yield return Compare($"{prefix}/{entry.Name}", outcomes, solution(), entry.Value);
            else if (Number(numbers, parties, solutions, entry.Name, entry.Value))
                any = true;
            else
                yield return new CaseResult($"{prefix}/{entry.Name}", CaseStatus.Unsupported, 0, $"nothing computes '{entry.Name}' yet.");
        }

        if (any)
            yield return numbers.Result($"{prefix}/numbers");
    }

    private static Func<SolutionPoint?>? Point(BargainingSolutions solutions, string name) => name switch
    {
        "utilitarian" => () => solutions.Utilitarian,
        "utilitarian_rational" => () => solutions.UtilitarianInZone,
        "nash" => () => solutions.Nash,
        "egalitarian" => () => solutions.Egalitarian,
        "kalai_smorodinsky" => () => solutions.KalaiSmorodinsky,
        "maximin_raw_leximin" => () => solutions.Maximin,
        "ks_equal_gain_variant" => () => solutions.MostEqualShares,
        "genius_kalai_variant" => () => solutions.MostEqualUtilities,
        "nash_on_pareto_no_rationality_check" => () => solutions.NashWithoutRationality,
        _ => null,
    };

    private static CaseResult Compare(string name, OutcomeSpace outcomes, SolutionPoint? found, JsonElement expected)
    {
        var values = new ReferenceValues();
        if (found is null || expected.ValueKind == JsonValueKind.Null)
        {
            values.Truth("none", found is null, JsonSerializer.SerializeToElement(expected.ValueKind == JsonValueKind.Null));
            return values.Result(name);
        }

        values.Whole("index", found.Outcome, expected.GetProperty("index"));
        if (expected.TryGetProperty("ties", out var ties))
            values.Wholes("ties", found.Ties, ties);
        if (expected.TryGetProperty("tie_count", out var count))
            values.Whole("tie_count", found.TieCount, count);
        if (expected.TryGetProperty("utilities", out var utilities))
            values.Reals("utilities", found.Utilities, utilities);
        if (expected.TryGetProperty("score", out var score))
            values.Real("score", found.Score, score);

        for (var issue = 0; expected.TryGetProperty("outcome", out var words) && issue < outcomes.Issues.Count; issue++)
        {
            var named = words.GetProperty(outcomes.Issues[issue].Name);
            values.Word(outcomes.Issues[issue].Name, outcomes.Issues[issue].Values[outcomes.Value(found.Outcome, issue)], named.ValueKind == JsonValueKind.String ? named : JsonSerializer.SerializeToElement(named.GetRawText()));
        }

        return values.Result(name);
    }

    private static bool Number(ReferenceValues values, Preferences[] parties, BargainingSolutions solutions, string name, JsonElement expected)
    {
        switch (name)
        {
            case "outcomes":
                values.Whole(name, solutions.Outcomes, expected);
                break;
            case "parties":
                values.Whole(name, parties.Length, expected);
                break;
            case "min":
                values.Reals(name, [.. parties.Select(party => party.Lowest)], expected);
                break;
            case "max":
                values.Reals(name, [.. parties.Select(party => party.Highest)], expected);
                break;
            case "disagreement":
                values.Reals(name, solutions.Disagreement, expected);
                break;
            case "ideal_rational":
                Ideal(values, solutions, expected);
                break;
            case "zopa_empty":
                values.Truth(name, solutions.IsZoneEmpty, expected);
                break;
            case "rational_outcomes":
                values.Whole(name, solutions.RationalOutcomes, expected);
                break;
            case "rational_fraction":
                values.Real(name, solutions.RationalOutcomes / (double)solutions.Outcomes, expected);
                break;
            case "pareto_outcomes":
                values.Whole(name, solutions.Frontier.Outcomes.Count, expected);
                break;
            case "pareto_points":
                values.Whole(name, solutions.Frontier.Points.Count, expected);
                break;
            case "pareto_rational_outcomes":
                values.Whole(name, solutions.RationalFrontierOutcomes, expected);
                break;
            case "pareto_indices":
                values.Wholes(name, solutions.Frontier.Outcomes, expected);
                break;
            case "bid_distribution":
                values.Real(name, solutions.Frontier.MeanDistance(), expected);
                break;
            case "opposition_ks":
                values.Real(name, solutions.Opposition, expected);
                break;
            default:
                return false;
        }

        return true;
    }

    private static void Ideal(ReferenceValues values, BargainingSolutions solutions, JsonElement expected)
    {
        if (expected.ValueKind == JsonValueKind.Null)
            values.Truth("ideal_rational is nothing", solutions.IsZoneEmpty, JsonSerializer.SerializeToElement(true));
        else
            values.Reals("ideal_rational", solutions.Ideal, expected);
    }
}
