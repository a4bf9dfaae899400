using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Levers;

namespace Simulation.Host.Explore;

/// <summary>A lever with a few settings to choose from.</summary>
/// <param name="Name">Its name in links and texts.</param>
/// <param name="Path">What it sets, as in <c>negsim run --set</c>.</param>
/// <param name="Choices">Each choice by its name, with the value it sets.</param>
/// <param name="Now">The name of what the scenario has.</param>
/// <param name="Idle">The key of the sentence that says why it cannot act in a scenario; null where it can.</param>
internal sealed record Choice(
    string Name,
    Func<RunSetup, string> Path,
    IReadOnlyDictionary<string, string> Choices,
    Func<RunSetup, string> Now,
    Func<RunSetup, string?> Idle
)
{
    private static readonly Lever DecisionRule = LeverCatalogue.Named("decision-rule");
    private static readonly Lever Retaliation = LeverCatalogue.Named("retaliation");

    public static IReadOnlyList<Choice> All { get; } =
    [
        // Before the protocol, which takes it away where nobody meets.
        new(
            "retaliation",
            Retaliation.Path,
            Same("proportional", "grim", "none"),
            setup => setup.Institution.Retaliation.ToString().ToLowerInvariant(),
            setup => Retaliation.Condition(setup) is null ? null : "NoConference"
        ),
        new(
            "protocol",
            _ => "institution.protocol",
            Same(
                "single-text",
                "pledge-and-review",
                "open-floor",
                "open-membership",
                "bilateral-deals",
                "conditional-commitments",
                "no-talks"
            ),
            setup => Catalog.NameOf(setup.Institution.Protocol),
            _ => null
        ),
        new(
            // Of up to a thousand parties every number above half of them is 0.501 or more.
            "decision",
            DecisionRule.Path,
            new Dictionary<string, string>
            {
                ["consensus"] = "consensus",
                ["quota"] = "{ kind: quota, atLeast: 2/3 }",
                ["majority"] = "{ kind: quota, atLeast: 0.501 }",
            },
            setup => Catalog.NameOf(setup.Institution.Decision),
            setup => DecisionRule.Condition(setup) is null ? null : "NoVotes"
        ),
    ];

    private static Dictionary<string, string> Same(params string[] names) => names.ToDictionary(name => name);
}
