using System.Globalization;
using Simulation.Model.Behaviour;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Model.Texts;

namespace Simulation.Runner.Behaviour;

/// <summary>A setting of scenarios that is moved over its range, to see what it does.</summary>
/// <param name="Subject">The setting as the subject of a sentence, in the singular.</param>
/// <param name="Axis">The setting as it stands below an axis.</param>
/// <param name="Levels">Its levels as scenarios write them, in order.</param>
/// <param name="Paths">What is set in a scenario, as in <c>--set</c>.</param>
internal sealed record SweptSetting(string Subject, string Axis, IReadOnlyList<string> Levels, Func<Scenario, IReadOnlyList<string>> Paths)
{
    /// <summary>The settings there are. How far each is moved is a convention: from next to nothing to as much as there can be.</summary>
    public static IReadOnlyList<SweptSetting> All { get; } =
    [
        new("Trust at the start", "Trust at the start", ["0.1", "0.3", "0.5", "0.7", "0.9"], _ => ["trust.initial"]),
        new(
            "Reciprocity",
            "Reciprocity of governments",
            ["0", "0.25", "0.5", "0.75", "1"],
            scenario => OfAll(scenario, "reciprocity", own => own.Reciprocity is not null)
        ),
        new(
            "Patience",
            "Patience: discount factor a year",
            ["0.5", "0.65", "0.8", "0.9", "0.98"],
            scenario => OfAll(scenario, "discountFactor", own => own.DiscountFactor is not null)
        ),
        new("Detection", "Detection: transparency", ["0", "0.25", "0.5", "0.75", "1"], _ => ["institution.transparency"]),
        new("The number of rounds", "Rounds of a conference", ["1", "2", "4", "8", "16"], _ => ["institution.protocol.rounds"])
        {
            Place = Math.Log2,
            IsOfRounds = true,
            WhyNot = setup =>
                setup.Institution.Protocol.GetType().GetProperty("Rounds") is null
                    ? $"the protocol '{Catalog.NameOf(setup.Institution.Protocol)}' has no rounds to set"
                    : null,
        },
        new(
            "Retaliation",
            "Retaliation",
            [Words.Of(Retaliation.None), Words.Of(Retaliation.Proportional), Words.Of(Retaliation.Grim)],
            _ => ["institution.retaliation"]
        )
        {
            Place = null,
        },
    ];

    /// <summary>Where a level of so much stands on an axis; null for levels that are words, which stand beside each other.</summary>
    public Func<double, double>? Place { get; init; } = value => value;

    /// <summary>Whether it says how long a conference may last.</summary>
    public bool IsOfRounds { get; init; }

    /// <summary>Why a scenario has no such setting; null where it has.</summary>
    public Func<RunSetup, string?> WhyNot { get; init; } = _ => null;

    /// <summary>Where a level stands on the axis.</summary>
    /// <param name="index">Its place among the levels.</param>
    public double PlaceOf(int index) => Place is null ? index : Place(double.Parse(Levels[index], CultureInfo.InvariantCulture));

    /// <summary>What is set in a scenario to bring the setting to a level.</summary>
    public IReadOnlyList<string> At(Scenario scenario, string level) => [.. Paths(scenario).Select(path => $"{path}={level}")];

    // What a country sets for itself is moved too.
    private static IReadOnlyList<string> OfAll(Scenario scenario, string key, Func<CountrySettings, bool> isSet) =>
        [
            $"countries.defaults.{key}",
            .. scenario.Countries.Own.Where(country => isSet(country.Value)).Select(country => $"countries.{country.Key}.{key}"),
        ];
}
