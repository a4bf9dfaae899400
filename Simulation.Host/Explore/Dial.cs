using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;

namespace Simulation.Host.Explore;

/// <summary>
/// A lever as the explorer shows it: a number to slide. Its name stands in links; its path is that of <c>negsim run --set</c>.
/// </summary>
/// <param name="Name">Its name in links and texts.</param>
/// <param name="Path">What it sets.</param>
/// <param name="Most">The largest value; the least is 0.</param>
/// <param name="Now">What the scenario has; null where it says it otherwise.</param>
/// <param name="Idle">The key of the sentence that tells why it cannot act in a scenario; null where it can.</param>
internal sealed record Dial(string Name, string Path, double Most, Func<RunSetup, double?> Now, Func<RunSetup, string?> Idle)
{
    public static IReadOnlyList<Dial> All { get; } =
    [
        new("transparency", "institution.transparency", 1, setup => setup.Institution.Transparency, _ => null),
        new("trust", "trust.initial", 1, setup => setup.Scenario.Trust.Initial, _ => null),
        new("red-tape", "institution.redTape", 1, setup => setup.Institution.RedTape, _ => null),
        new("enforcement", "institution.enforcement.penalty", 2, setup => setup.Institution.Enforcement.Penalty, _ => null),
        new(
            "fund",
            "institution.fund.size",
            1,
            setup => setup.Institution.Fund.Size,
            setup => setup.Institution.Protocol.PaysTransfers ? null : "NoTransfers"
        ),
        new("private", "institution.privateLeverage", 1, setup => setup.Institution.PrivateLeverage, _ => null),
    ];

    /// <summary>Where the slider stands: what was chosen, what the scenario has, or the middle.</summary>
    public double At(ExploreSettings settings, RunSetup setup) =>
        settings.Values.TryGetValue(Name, out var chosen)
        && double.TryParse(chosen, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : Now(setup) ?? Most / 2;
}

/// <summary>A lever with a few settings to choose from.</summary>
/// <param name="Name">Its name in links and texts.</param>
/// <param name="Path">What it sets.</param>
/// <param name="Choices">Each choice by its name, with the value it sets.</param>
/// <param name="Now">The name of what the scenario has.</param>
/// <param name="Idle">The key of the sentence that tells why it cannot act in a scenario; null where it can.</param>
internal sealed record Choice(
    string Name,
    string Path,
    IReadOnlyDictionary<string, string> Choices,
    Func<RunSetup, string> Now,
    Func<RunSetup, string?> Idle
)
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new(
            "protocol",
            "institution.protocol",
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
            "institution.decision",
            new Dictionary<string, string>
            {
                ["consensus"] = "consensus",
                ["quota"] = "{ kind: quota, atLeast: 2/3 }",
                ["majority"] = "{ kind: quota, atLeast: 0.501 }",
            },
            setup => Catalog.NameOf(setup.Institution.Decision),
            setup => setup.Institution.Protocol.TakesVotes ? null : "NoVotes"
        ),
    ];

    private static Dictionary<string, string> Same(params string[] names) => names.ToDictionary(name => name);
}
