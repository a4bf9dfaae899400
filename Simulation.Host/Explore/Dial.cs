using System.Globalization;
using Simulation.Model.Countries;
using Simulation.Model.Engine;
using Simulation.Model.Levers;

namespace Simulation.Host.Explore;

/// <summary>A lever as the explorer shows it: a number to slide.</summary>
/// <param name="Name">Its name in links and texts.</param>
/// <param name="Lever">What it moves: the first value of this lever.</param>
/// <param name="Most">The largest value; the least is 0.</param>
/// <param name="Now">What the scenario has; null where it says it otherwise.</param>
/// <param name="WhyIdle">The key of the sentence that says why it cannot act where the lever lacks its condition.</param>
internal sealed record Dial(string Name, Lever Lever, double Most, Func<RunSetup, double?> Now, string? WhyIdle = null)
{
    public static IReadOnlyList<Dial> All { get; } =
    [
        new("transparency", LeverCatalogue.Named("transparency"), 1, setup => setup.Institution.Transparency),
        new("trust", LeverCatalogue.Named("initial-trust"), 1, setup => setup.Scenario.Trust.Initial),
        new(
            "reciprocity",
            LeverCatalogue.Named("reciprocity"),
            1,
            setup => setup.Scenario.Countries.Defaults.Reciprocity ?? CountrySettings.DefaultReciprocity
        ),
        new("turnover", LeverCatalogue.Named("turnover"), 1, setup => Government(setup).Turnover)
        {
            Written = (setup, value) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{{ term: {Government(setup).Term}, turnover: {value}, spread: {Government(setup).Spread} }}"
                ),
        },
        new("red-tape", LeverCatalogue.Named("red-tape"), 1, setup => setup.Institution.RedTape),
        new("enforcement", LeverCatalogue.Named("enforcement"), 2, setup => setup.Institution.Enforcement.Penalty),
        new("fund", LeverCatalogue.Named("fund"), 1, setup => setup.Institution.Fund.Size, "NoTransfers"),
        new("private", LeverCatalogue.Named("private-leverage"), 1, setup => setup.Institution.PrivateLeverage),
    ];

    /// <summary>What a setting of the slider is written as, where it is a part of a block.</summary>
    public Func<RunSetup, string, string> Written { get; init; } = (_, value) => value;

    /// <summary>What it sets, as in <c>negsim run --set</c>.</summary>
    public string Path(RunSetup setup) => Lever.Path(setup);

    /// <summary>The key of the sentence that says why it cannot act in a scenario; null where it can.</summary>
    public string? Idle(RunSetup setup) => Lever.Condition(setup) is null ? null : WhyIdle;

    /// <summary>Where the slider is: what was chosen, what the scenario has, or the middle.</summary>
    public double At(ExploreSettings settings, RunSetup setup) =>
        settings.Values.TryGetValue(Name, out var chosen)
        && double.TryParse(chosen, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : Now(setup) ?? Most / 2;

    private static GovernmentDefinition Government(RunSetup setup) =>
        setup.Scenario.Countries.Defaults.Government ?? CountrySettings.DefaultGovernment;
}
