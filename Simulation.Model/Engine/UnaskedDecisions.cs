using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Engine;

/// <summary>Decisions of a scenario that its talks ask nobody for: they change nothing, and nobody would notice.</summary>
public static class UnaskedDecisions
{
    // The key of each decision that only a protocol can ask for.
    private static readonly Dictionary<QuestionKind, string> Keys = new()
    {
        [QuestionKind.Pledge] = "pledge",
        [QuestionKind.Proposal] = "proposal",
        [QuestionKind.Vote] = "accepts",
        [QuestionKind.Join] = "joins",
    };

    /// <summary>
    /// A note for each key of <c>decisions</c> that is given and was not asked for; nothing is played where none is given.
    /// </summary>
    /// <param name="plan">The run, whose first replicate is played.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    public static IReadOnlyList<string> Notes(RunPlan plan, CancellationToken cancellationToken)
    {
        var ofTalks = plan
            .Setup.Scenario.Decisions.Index()
            .Where(decision => decision.Item.Kind is { } kind && Keys.ContainsKey(kind))
            .ToLookup(decision => decision.Item.Kind!.Value, decision => $"decisions[{decision.Index}]");
        if (ofTalks.Count == 0)
            return [];

        var lane = new Lane(plan.Setup, plan.Seed, 0, false);
        var asked = InProcessDriver
            .Questions(lane, plan.Setup, plan.Seed, 0, cancellationToken)
            .Select(question => question.Kind)
            .ToHashSet();
        var protocol = Catalog.NameOf(plan.Setup.Institution.Protocol);
        return
        [
            .. ofTalks
                .Where(given => !asked.Contains(given.Key))
                .OrderBy(given => given.Key)
                .Select(given =>
                    $"{string.Join(", ", given)}: nobody was asked for '{Keys[given.Key]}' under the protocol '{protocol}' in the first "
                    + "replicate, so it changes nothing."
                ),
        ];
    }
}
