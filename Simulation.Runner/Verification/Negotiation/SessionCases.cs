using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Sessions;
using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Randomness;
using Simulation.Model.Strategies;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>Each stated session of stacked alternating offers as a case: its end, its trace event by event and the trace's hash.</summary>
internal static partial class SessionCases
{
    public static IEnumerable<CaseResult> Of(OutcomeSpace outcomes, Preferences[] parties, JsonElement sessions)
    {
        var solutions = BargainingSolutions.Of(parties);
        foreach (var session in sessions.StatedMembers())
            yield return Compare(session.Name, outcomes, parties, solutions, session.Value);
    }

    [GeneratedRegex("-N(?<rounds>[0-9]+)")]
    private static partial Regex Rounds();

    private static CaseResult Compare(
        string name,
        OutcomeSpace outcomes,
        Preferences[] parties,
        BargainingSolutions solutions,
        JsonElement expected
    )
    {
        var match = Rounds().Match(name);
        var words = expected.GetProperty("strategies").EnumerateArray().Select(word => word.GetString()!).ToList();
        var strategies = words.Select(Strategy).ToList();
        if (!match.Success || strategies.Contains(null))
            return new CaseResult(
                $"saop/{name}",
                CaseStatus.Unsupported,
                0,
                match.Success
                    ? $"nothing plays {string.Join(", ", words)} yet."
                    : "the name does not say how many rounds there are, as -N100 does."
            );

        var bidders = parties
            .Select(
                (own, party) =>
                    strategies[party]!.Bidder(new BidderSeat(party, parties.Length, outcomes, own, new RandomStream((ulong)party)))
            )
            .ToList();
        var trace = new List<SessionEvent>();
        var result = StackedSession.Hold(bidders, int.Parse(match.Groups["rounds"].Value, CultureInfo.InvariantCulture), trace);
        var played = new PlayedSession(result, trace, parties, solutions);
        var values = new ReferenceValues();
        foreach (var entry in expected.EnumerateObject().Where(entry => entry.Name != "strategies"))
            Value(values, entry.Name, entry.Value, played);

        return values.Result($"saop/{name}");
    }

    private static IStrategy? Strategy(string word) =>
        word switch
        {
            "boulware" => new Conceder { Beta = 0.25 },
            "linear" => new Conceder(),
            "conceder" => new Conceder { Beta = 4 },
            "micro" => new Micro(),
            _ => null,
        };

    private static void Value(ReferenceValues values, string name, JsonElement expected, PlayedSession played)
    {
        var (result, trace, parties, solutions) = played;
        switch (name)
        {
            case "agreement_index":
                WholeOrNone(values, name, result.Outcome, expected);
                break;
            case "accepted_last_by":
                WholeOrNone(values, name, result.AcceptedLastBy, expected);
                break;
            case var _ when !expected.IsStated():
                break;
            case "agreement_utilities" or "time" or "metrics" when result.Outcome < 0:
                values.Wrong($"{name}: expected those of an agreement, found no agreement");
                break;
            case "agreement_utilities":
                values.Reals(name, [.. parties.Select(party => party.Utilities[result.Outcome])], expected);
                break;
            case "discounted_utilities":
                values.Reals(name, [.. parties.Select(result.Utility)], expected);
                break;
            case "round":
                values.Whole(name, result.Round, expected);
                break;
            case "time":
                values.Real(name, result.Time, expected);
                break;
            case "n_events":
                values.Whole(name, trace.Count, expected);
                break;
            case "events":
                values.Word(name, SessionTrace.ToJson(trace), Compact(expected));
                break;
            case "first_events":
                values.Word(name, SessionTrace.ToJson(trace.Take(expected.GetArrayLength())), Compact(expected));
                break;
            case "last_events":
                values.Word(name, SessionTrace.ToJson(trace.TakeLast(expected.GetArrayLength())), Compact(expected));
                break;
            case "events_sha256":
                values.Word(name, SessionTrace.Hash(trace), expected);
                break;
            case "metrics":
                Metrics(values, AgreementMetrics.Of(solutions, parties, result.Outcome), expected);
                break;
        }
    }

    private static void Metrics(ReferenceValues values, AgreementMetrics metrics, JsonElement expected)
    {
        foreach (var entry in expected.StatedMembers())
        {
            if (entry.Name == "is_pareto")
                values.Truth(entry.Name, metrics.IsPareto, entry.Value);
            else if (Metric(metrics, entry.Name) is { } number)
                values.Real(entry.Name, number, entry.Value);
            else
                values.Wrong($"nothing computes the metric '{entry.Name}' yet");
        }
    }

    private static double? Metric(AgreementMetrics metrics, string name) =>
        name switch
        {
            "welfare" => metrics.Welfare,
            "nash_product" => metrics.NashProduct,
            "distance_to_pareto" => metrics.DistanceToPareto,
            "distance_to_nash" => metrics.DistanceToNash,
            "distance_to_kalai_smorodinsky" => metrics.DistanceToKalaiSmorodinsky,
            _ => null,
        };

    // No agreement is null in a reference and -1 here.
    private static void WholeOrNone(ReferenceValues values, string name, int found, JsonElement expected)
    {
        if (expected.IsStated())
            values.Whole(name, found, expected);
        else
            values.None(name, found < 0);
    }

    private static JsonElement Compact(JsonElement events) =>
        JsonSerializer.SerializeToElement(
            SessionTrace.ToJson(
                events
                    .EnumerateArray()
                    .Select(one => new SessionEvent(
                        one[0].GetInt32(),
                        one[1].GetInt32(),
                        one[2].GetString() == "accept",
                        one[3].GetInt32()
                    ))
            )
        );

    private sealed record PlayedSession(
        SessionResult Result,
        List<SessionEvent> Trace,
        Preferences[] Parties,
        BargainingSolutions Solutions
    );
}
