using System.Text.Json;
using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Solutions;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>
/// Each stated solution as a case: its outcome, ties, utilities and score; everything else stated as numbers, one case together.
/// </summary>
internal static class SolutionCases
{
    public static IEnumerable<CaseResult> Of(
        OutcomeSpace outcomes,
        Preferences[] parties,
        BargainingSolutions solutions,
        JsonElement stated,
        string prefix
    )
    {
        var numbers = new ReferenceValues();
        var any = false;
        foreach (var entry in stated.EnumerateObject())
        {
            if (Point(solutions, entry.Name) is { } solution)
            {
                var found = solution();
                if (IsStated(entry) || found is null)
                    yield return Compare($"{prefix}/{entry.Name}", outcomes, found, entry.Value);
            }
            else if (Number(numbers, parties, solutions, entry.Name, entry.Value))
                any |= entry.Value.IsStated() || entry.Name is "ideal_rational" or "opposition_ks";
            else
                yield return new CaseResult($"{prefix}/{entry.Name}", CaseStatus.Unsupported, 0, $"nothing computes '{entry.Name}' yet.");
        }

        if (any)
            yield return numbers.Result($"{prefix}/numbers");
    }

    // Null says that there is none of the points that need an outcome nobody is worse off with; of the others, which always exist, it says
    // nothing.
    private static bool IsStated(JsonProperty entry) =>
        entry.Value.IsStated() || entry.Name is "utilitarian_rational" or "nash" or "egalitarian" or "kalai_smorodinsky";

    private static Func<SolutionPoint?>? Point(BargainingSolutions solutions, string name) =>
        name switch
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
        if (!expected.IsStated() || !expected.States("index", out _))
        {
            values.None("point", found is null);
            return values.Result(name);
        }

        if (found is null)
        {
            values.Wrong("expected a point, found none");
            return values.Result(name);
        }

        values.Whole("index", found.Outcome, expected.GetProperty("index"));
        if (expected.States("ties", out var ties))
            values.Wholes("ties", found.Ties, ties);
        if (expected.States("tie_count", out var count))
            values.Whole("tie_count", found.TieCount, count);
        if (expected.States("utilities", out var utilities))
            values.Reals("utilities", found.Utilities, utilities);
        if (expected.States("score", out var score))
            values.Real("score", found.Score, score);

        for (var issue = 0; expected.States("outcome", out var words) && issue < outcomes.Issues.Count; issue++)
        {
            var named = words.GetProperty(outcomes.Issues[issue].Name);
            values.Word(
                outcomes.Issues[issue].Name,
                outcomes.Issues[issue].Values[outcomes.Value(found.Outcome, issue)],
                named.ValueKind == JsonValueKind.String ? named : JsonSerializer.SerializeToElement(named.GetRawText())
            );
        }

        return values.Result(name);
    }

    private static bool Number(
        ReferenceValues values,
        Preferences[] parties,
        BargainingSolutions solutions,
        string name,
        JsonElement expected
    )
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
                values.RealOrNone(name, solutions.Opposition, expected);
                break;
            default:
                return false;
        }

        return true;
    }

    private static void Ideal(ReferenceValues values, BargainingSolutions solutions, JsonElement expected)
    {
        if (expected.IsStated())
            values.Reals("ideal_rational", solutions.Ideal, expected);
        else
            values.None("ideal_rational", solutions.IsZoneEmpty);
    }
}
