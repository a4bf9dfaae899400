using System.Text.Json;
using Simulation.Model.Agendas;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Diagnostics;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>The cases of a collective-decision reference: each forecast of each issue, and the exchanges.</summary>
internal static class CollectiveDecisionCases
{
    public static IEnumerable<CaseResult> Of(string folder, JsonElement reference)
    {
        var problems = new List<Problem>();
        var file = reference.GetProperty("data_file").GetString()!;
        if (PositionTable.Read(file, TextFile.Read(Path.Combine(folder, file)), problems.Add) is not { } issues)
        {
            yield return new CaseResult("files", CaseStatus.Failed, 0, string.Join("; ", problems.Take(3)));
            yield break;
        }

        // A table of a single issue does not name it.
        var models = reference.GetProperty("models").StatedMembers().ToList();
        foreach (var model in models)
        {
            var issue =
                issues.FirstOrDefault(one => one.Issue == model.Name) ?? (issues.Count == 1 && models.Count == 1 ? issues[0] : null);
            if (issue is null)
            {
                yield return new CaseResult(model.Name, CaseStatus.Failed, 0, $"there is no issue '{model.Name}' in {file}.");
                continue;
            }

            yield return Numbers(model.Name, issue, model.Value);
            foreach (var (key, play) in Challenges(issue))
            {
                if (model.Value.States(key, out var rounds))
                    yield return ChallengeCases.Compare($"{model.Name}/{key}", play, rounds);
            }
        }

        if (reference.States("equal_gain_exchange", out var exchange))
            yield return Exchanges(issues, exchange);
    }

    private static IEnumerable<(string Key, ChallengeModel Model)> Challenges(IssueStances issue) =>
        [("expected_utility", new ChallengeModel(issue)), ("expected_utility_scholz_code_variant", new PublicCodeChallengeModel(issue))];

    private static CaseResult Numbers(string name, IssueStances issue, JsonElement expected)
    {
        var values = new ReferenceValues();
        var election = new CondorcetElection(issue);
        foreach (var entry in expected.StatedMembers().Where(entry => !entry.Name.StartsWith("expected_utility", StringComparison.Ordinal)))
            Number(values, issue, election, entry.Name, entry.Value);

        return values.Result(name);
    }

    private static void Number(ReferenceValues values, IssueStances issue, CondorcetElection election, string name, JsonElement expected)
    {
        if (Scalar(issue, election, name) is { } number)
            values.Real(name, number, expected);
        else if (List(issue, election, name) is { } list)
            values.Reals(name, list, expected);
        else if (name == "actors")
            values.Word(
                name,
                string.Join('\n', issue.Actors),
                JsonSerializer.SerializeToElement(string.Join('\n', expected.EnumerateArray().Select(actor => actor.GetString())))
            );
        else
            values.Wrong($"nothing computes '{name}' yet");
    }

    private static double? Scalar(IssueStances issue, CondorcetElection election, string name) =>
        name switch
        {
            "mean" => Opinion.Mean(issue),
            "capability_weighted_mean" => Opinion.CapabilityMean(issue),
            "compromise_mean" => Opinion.Compromise(issue),
            "weighted_variance" => Opinion.WeightedVariance(issue),
            "population_variance_about_compromise" => Opinion.VarianceAboutCompromise(issue),
            "total_weighted_distance_at_compromise" => Opinion.DistanceToCompromise(issue),
            "median_lower" => Opinion.Median(issue).Lower,
            "median_upper" => Opinion.Median(issue).Upper,
            "weighted_median_lower" => Opinion.WeightedMedian(issue).Lower,
            "weighted_median_upper" => Opinion.WeightedMedian(issue).Upper,
            "condorcet_vote_winner" => election.Winner,
            "pce_conditional_expected" => election.Expected(election.Conditional()),
            "pce_markov_uniform_expected" => election.Expected(election.Markov()),
            _ => null,
        };

    private static IReadOnlyList<double>? List(IssueStances issue, CondorcetElection election, string name) =>
        name switch
        {
            "range" => [issue.Low, issue.High],
            "pce_options" => election.Options,
            "pce_conditional" => election.Conditional(),
            "pce_markov_uniform" => election.Markov(),
            _ => null,
        };

    private static CaseResult Exchanges(IReadOnlyList<IssueStances> issues, JsonElement expected)
    {
        var values = new ReferenceValues();
        var candidates = EqualGainExchange.Candidates(issues);
        var worthwhile = EqualGainExchange.Worthwhile(candidates);
        values.Whole("candidate_pairs", candidates.Count, expected.GetProperty("candidate_pairs"));
        values.Whole("valid_exchanges", worthwhile.Count, expected.GetProperty("valid_exchanges"));
        values.Real("total_gain", worthwhile.Sum(exchange => exchange.Gain), expected.GetProperty("total_gain"));
        values.RealOrNone(
            "max_gain",
            worthwhile.Count == 0 ? double.NaN : worthwhile.Max(exchange => exchange.Gain),
            expected.GetProperty("max_gain")
        );
        foreach (var outcome in expected.States("initial_outcomes_0_100", out var outcomes) ? outcomes.StatedMembers() : [])
            values.Real(
                $"outcome of {outcome.Name}",
                Opinion.Compromise(EqualGainExchange.Scaled(issues.First(issue => issue.Issue == outcome.Name))),
                outcome.Value
            );

        var rank = 0;
        foreach (var top in expected.States("top", out var largest) ? largest.EnumerateArray().ToList() : [])
        {
            if (rank == worthwhile.Count)
            {
                values.Wrong($"top[{rank}]: expected an exchange, found {worthwhile.Count} in all");
                break;
            }

            var found = worthwhile[rank];
            values.Word($"top[{rank}].i", found.I, top.GetProperty("i"));
            values.Word($"top[{rank}].j", found.J, top.GetProperty("j"));
            values.Word($"top[{rank}].p", found.P, top.GetProperty("p"));
            values.Word($"top[{rank}].q", found.Q, top.GetProperty("q"));
            values.Real($"top[{rank}].gain", found.Gain, top.GetProperty("gain"));
            values.Real($"top[{rank}].gain_j", found.GainOfOther, top.GetProperty("gain_j"));
            values.Real($"top[{rank}].dp", found.ShiftP, top.GetProperty("dp"));
            values.Real($"top[{rank}].dq", found.ShiftQ, top.GetProperty("dq"));
            values.Real($"top[{rank}].move_i_on_q", found.MoveOfI, top.GetProperty("move_i_on_q"));
            values.Real($"top[{rank}].move_j_on_p", found.MoveOfJ, top.GetProperty("move_j_on_p"));
            rank++;
        }

        return values.Result("equal_gain_exchange");
    }
}
