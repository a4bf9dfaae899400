using System.Globalization;
using Simulation.Model.Bargaining;
using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Worlds.Agenda;

/// <summary>Builds an agenda from issues, values and stated preferences. Everything that is wrong is reported at its place.</summary>
internal sealed class StatedAgenda(AgendaDefinition definition, WorldContext context)
{
    private const double SumTolerance = 1e-6;

    /// <summary>The agenda; null where problems were found.</summary>
    public Agenda? Build()
    {
        var before = context.Problems.Problems.Count;
        CheckIssues();
        foreach (var (party, preferences) in definition.Preferences)
            Check(party, preferences);

        foreach (var party in context.Parties.Where(party => !definition.Preferences.ContainsKey(party.Code)))
            context.Problems.Add(
                "world.preferences",
                $"'{party.Code}' takes part and states no preferences.{CountryHint.For(party.Code, definition.Preferences.Keys)}"
            );

        if (context.Problems.Problems.Count > before)
            return null;

        var texts = new OutcomeSpace(Issues());
        var parties = context.Parties.Select(party => Table(texts, definition.Preferences[party.Code])).ToArray();
        NoteOnZone(texts, parties);
        return new Agenda(texts, parties, [.. parties.Select(_ => 1.0)]);
    }

    private DiscreteIssue[] Issues() => [.. definition.Issues.Select(issue => new DiscreteIssue(issue.Name, issue.Values))];

    private void CheckIssues()
    {
        if (definition.Issues.Count == 0)
            context.Problems.Add("world", "an agenda needs 'issues' with 'preferences', or 'positions'.");

        for (var index = 0; index < definition.Issues.Count; index++)
        {
            var issue = definition.Issues[index];
            var path = $"world.issues[{index}]";
            if (issue.Values.Count == 0)
                context.Problems.Add($"{path}.values", $"the issue '{issue.Name}' has no values: list what can be agreed on it.");
            if (issue.Values.Distinct(StringComparer.Ordinal).Count() < issue.Values.Count)
                context.Problems.Add($"{path}.values", $"the issue '{issue.Name}' lists a value twice.");
            if (definition.Issues.Take(index).Any(other => other.Name == issue.Name))
                context.Problems.Add($"{path}.name", $"there is an issue '{issue.Name}' already.");
        }

        if (TooManyOutcomes.Of(Issues()) is { } fault)
            context.Problems.Add("world.issues", fault);
    }

    private void Check(string party, PartyPreferences preferences)
    {
        var path = $"world.preferences.{party}";
        foreach (var name in preferences.Issues.Keys.Where(name => definition.Issues.All(issue => issue.Name != name)))
            context.Problems.Add(
                $"{path}.{name}",
                $"there is no issue '{name}'.{DidYouMean.For(name, definition.Issues.Select(issue => issue.Name))}"
            );

        var sum = 0.0;
        foreach (var issue in definition.Issues)
        {
            if (!preferences.Issues.TryGetValue(issue.Name, out var own))
            {
                context.Problems.Add(
                    path,
                    $"{party} says nothing of the issue '{issue.Name}': give it a weight (0 if it does not matter) and evaluations."
                );
                continue;
            }

            sum += own.Weight;
            if (own.Evaluations.Count != issue.Values.Count)
                context.Problems.Add(
                    $"{path}.{issue.Name}.evaluations",
                    $"expected {issue.Values.Count} evaluations, one for each value of '{issue.Name}'; found {own.Evaluations.Count}."
                );
            else if (own.Weight > 0 && own.Evaluations.Max() < AdditiveUtility.LeastEvaluation)
                context.Problems.Add(
                    $"{path}.{issue.Name}.evaluations",
                    $"no value of '{issue.Name}' is worth anything to {party}: give it weight 0, or one value an evaluation above 0."
                );
        }

        if (preferences.Issues.Count == definition.Issues.Count && Math.Abs(sum - 1) > SumTolerance)
            context.Problems.Add(
                path,
                string.Create(CultureInfo.InvariantCulture, $"the weights of {party} sum to {sum:0.#########}; expected 1.")
            );
    }

    private Preferences Table(OutcomeSpace texts, PartyPreferences stated)
    {
        var issues = definition.Issues.Select(issue => stated.Issues[issue.Name]).ToList();
        var table = AdditiveUtility.Table(texts, [.. issues.Select(issue => issue.Weight)], [.. issues.Select(issue => issue.Evaluations)]);
        return new Preferences(table, stated.Reservation, stated.Discount);
    }

    private void NoteOnZone(OutcomeSpace texts, Preferences[] parties)
    {
        for (var text = 0; text < texts.Count; text++)
        {
            if (parties.All(party => party.Utilities[text] >= party.Reservation - Preferences.Tolerance))
                return;
        }

        context.Notes.Add(
            "The zone of agreement is empty: no text is worth its reservation value to every party, so none can be agreed by all."
        );
    }
}
