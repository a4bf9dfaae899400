using System.Runtime.CompilerServices;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Institutions;
using Simulation.Model.Interests;
using Simulation.Model.Limits;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Numerics;
using Simulation.Model.Scenarios;
using Simulation.Model.Strategies;
using Simulation.Model.Texts;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>
/// Makes a scenario ready to run: chooses the parties, reads what is known of them, builds the world. A pure function of the texts and of
/// the extensions that it knows. A process has one, which may be shared between threads.
/// </summary>
/// <param name="catalog">The extensions that a scenario may name; null for the model's own.</param>
public sealed class RunCompiler(Catalog? catalog = null)
{
    private readonly CompiledCountries _countries = new();

    // Scenarios of the same content share a world, and with it its lines, which go when it goes.
    private readonly ConditionalWeakTable<IWorld, KnownLines> _lines = [];

    /// <summary>The extensions that a scenario may name.</summary>
    public Catalog Catalog { get; } = catalog ?? Catalog.BuiltIn;

    /// <summary>Compiles a scenario; null where problems were found, which have been added to <paramref name="problems"/>.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="package">The texts it came from.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="limits">How large a world may be; null takes what this machine can hold.</param>
    public RunSetup? Compile(Scenario scenario, ScenarioPackage package, ProblemList problems, WorkLimits? limits = null)
    {
        using var numbers = InvariantNumbers.Begin();
        var notes = new List<string>();
        var data = _countries.Data(package, problems);
        if (!problems.IsEmpty)
            return null;

        var parties = PartySelection.Select(scenario.Countries, data, scenario.World.OwnParties, problems, notes);
        if (!problems.IsEmpty)
            return null;

        CheckParties(scenario, parties, problems);
        if (
            (limits ?? WorkLimits.OfMachine).Refusal(
                Workload.Reading(package.Yaml.Length) + scenario.World.Building(parties.Count),
                $"this world with its {parties.Count:N0} parties"
            ) is
            { } refusal
        )
        {
            problems.Add("world", refusal);
            return null;
        }

        var settings = parties.Select(party => Resolve(scenario.Countries, party)).ToList();
        var context = new WorldContext(
            parties,
            data,
            scenario.Horizon,
            settings,
            scenario.Trust.Channels.PrivateSector ? scenario.Institution.PrivateLeverage : 0,
            problems,
            notes
        )
        {
            Files = package.Data,
            Shared = _countries.Parts(package),
        };
        var world = scenario.World.Build(context);
        if (!problems.IsEmpty)
            return null;

        if (world is null)
            throw KindFault.By(scenario.World, "built no world (null) and named no problem");

        CheckAgainstWorld(scenario, parties, world, problems);
        var electorate = new Electorate(
            [.. parties.Select(party => party.Code)],
            [.. settings.Select(one => one.VotingWeight!.Value)],
            world.Sizes
        )
        {
            Groups = PartyColumns.Of(scenario.Institution.Protocol.Columns, parties, data),
        };
        foreach (var (key, message) in scenario.Institution.Decision.Unmet(electorate))
            problems.Add($"institution.decision.{key}", message);

        foreach (var (key, message) in scenario.Institution.Protocol.Unmet(world, electorate, scenario.Institution.Table))
            problems.Add($"institution.{key}", message);

        var relations =
            data is null || parties.Any(party => party.Members.Count == 0)
                ? Relations.Neutral(parties.Count)
                : _countries.Relations(parties, package, data, notes);
        return problems.IsEmpty
            ? new RunSetup(
                scenario,
                package,
                [.. parties.Select((party, index) => Ready(index, party, settings[index], world.StepYears))],
                world,
                relations,
                [.. notes.Distinct()]
            )
            {
                Electorate = electorate,
                Lines = _lines.GetValue(world, _ => new KnownLines()),
            }
            : null;
    }

    /// <summary>Compiles a package that was checked before it set out.</summary>
    /// <exception cref="ArgumentException">The package has problems after all; the message lists them.</exception>
    public RunSetup Compile(ScenarioPackage package)
    {
        var load = ScenarioReader.Read(package, Catalog);
        var setup = load.Scenario is null ? null : Compile(load.Scenario, package, load.Problems);
        return setup ?? throw new ArgumentException(string.Join('\n', load.Problems.Problems), nameof(package));
    }

    /// <summary>
    /// The data files that a scenario needs: those with the countries where something of it comes from real ones, and the world's own.
    /// </summary>
    public static IReadOnlyList<string> DataFiles(Scenario scenario) =>
        PartySelection.NeedsData(scenario.Countries)
        || scenario.World.OwnParties.Any(party => party.Members.Count > 0)
        || scenario.World.NeedsCountryData
            ? [.. CountryData.Files, .. scenario.World.DataFiles]
            : scenario.World.DataFiles;

    private static CountrySettings Resolve(CountriesDefinition countries, Party party)
    {
        var own = countries.Own.GetValueOrDefault(party.Code) ?? new CountrySettings();
        return new CountrySettings
        {
            Strategy = own.Strategy ?? countries.Defaults.Strategy ?? new Conceder(),
            DiscountFactor = own.DiscountFactor ?? countries.Defaults.DiscountFactor ?? CountrySettings.DefaultDiscountFactor,
            Interests = own.Interests ?? countries.Defaults.Interests ?? new InterestWeights(),
            VetoPlayers = own.VetoPlayers ?? countries.Defaults.VetoPlayers ?? 0,
            Capacity = own.Capacity ?? countries.Defaults.Capacity ?? 1,
            VotingWeight = own.VotingWeight ?? countries.Defaults.VotingWeight ?? 1,
            Reciprocity = own.Reciprocity ?? countries.Defaults.Reciprocity ?? CountrySettings.DefaultReciprocity,
            ChoiceNoise = own.ChoiceNoise ?? countries.Defaults.ChoiceNoise ?? CountrySettings.DefaultChoiceNoise,
            LeavingNoise = own.LeavingNoise ?? countries.Defaults.LeavingNoise ?? CountrySettings.DefaultLeavingNoise,
            Government = own.Government ?? countries.Defaults.Government ?? CountrySettings.DefaultGovernment,
        };
    }

    private static PartySetup Ready(int index, Party party, CountrySettings settings, int stepYears) =>
        new(
            index,
            party,
            settings.Strategy!,
            Caring(settings.Interests!, settings.Strategy!),
            Math.Pow(settings.DiscountFactor!.Value, stepYears),
            settings.VetoPlayers!.Value,
            settings.VotingWeight!.Value,
            settings.Capacity!.Value,
            settings.Reciprocity!.Value,
            settings.ChoiceNoise!.Value
        )
        {
            LeavingNoise = settings.LeavingNoise!.Value,
            Government = settings.Government!,
        };

    // A strategy that cares for others does so beside what the interests say.
    private static InterestWeights Caring(InterestWeights interests, IStrategy strategy) =>
        strategy.Solidarity == 0 ? interests : interests with { Solidarity = interests.Solidarity + strategy.Solidarity };

    private static void CheckParties(Scenario scenario, IReadOnlyList<Party> parties, ProblemList problems)
    {
        for (var index = 0; index < scenario.Shocks.Count; index++)
        {
            var shock = scenario.Shocks[index];
            if (shock.Country is not null)
                CheckParty(shock.Country, $"shocks[{index}].country");

            for (var one = 0; one < shock.Between.Count; one++)
                CheckParty(shock.Between[one], $"shocks[{index}].between[{one}]");
        }

        CheckNames(parties, problems);
        for (var index = 0; index < scenario.Decisions.Count; index++)
            CheckParty(scenario.Decisions[index].Country, $"decisions[{index}].country");

        for (var index = 0; index < scenario.Institution.Exchange.Among.Count; index++)
            CheckParty(scenario.Institution.Exchange.Among[index], $"institution.exchange.among[{index}]");

        void CheckParty(string code, string path)
        {
            if (parties.All(party => party.Code != code))
                problems.Add(path, $"'{code}' is not a party here.{CountryHint.For(code, parties.Select(party => party.Code))}");
        }
    }

    // Names stand on charts, in tables and in sentences, where nothing else tells parties apart.
    private static void CheckNames(IReadOnlyList<Party> parties, ProblemList problems)
    {
        var looks = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            if (!VisibleText.IsVisible(party.Name) || !VisibleText.IsOneLineOfText(party.Name))
                problems.Add(
                    "countries",
                    $"the party '{party.Code}' has a name that cannot be seen or is not on one "
                        + $"line: write it with letters, digits or signs."
                );
            else if (!looks.TryAdd(VisibleText.Look(party.Name), party))
                problems.Add(
                    "countries",
                    $"the parties '{looks[VisibleText.Look(party.Name)].Code}' and '{party.Code}' have names that look the same, "
                        + $"'{party.Name}': give one of them another."
                );
        }
    }

    private static void CheckAgainstWorld(Scenario scenario, IReadOnlyList<Party> parties, IWorld world, ProblemList problems)
    {
        var game = world.Outlook(world.Start(0, WorldState.Median));
        for (var party = 0; scenario.Institution.Enforcement.TradeMeasure > 0 && party < parties.Count; party++)
        {
            if (Enumerable.Range(0, parties.Count).All(partner => game.Exposure(party, partner) == 0))
                problems.Add(
                    "institution.enforcement.tradeMeasure",
                    $"{parties[party].Code} trades with nobody in this world, so no trade measure can touch it: give it trade in the "
                        + $"world, or set tradeMeasure to 0."
                );
        }

        if (scenario.Horizon.Step is { } step && step != world.StepYears)
            problems.Add("horizon.step", $"this world moves in steps of {world.StepYears} years; found {step}.");

        CheckEntry(scenario.Institution.EntryIntoForce, parties.Count, world, problems);
    }

    private static void CheckEntry(EntryIntoForce entry, int parties, IWorld world, ProblemList problems)
    {
        const string Place = "institution.entryIntoForce";
        if (entry.Parties.Contradicts(parties, "parties") is { } fault)
            problems.Add($"{Place}.parties", fault);

        if (entry.Share is not { } share)
            return;

        if (!world.Sizes.TryGetValue(share.Of, out var sizes))
            problems.Add($"{Place}.share.of", $"this world has no size '{share.Of}'.{DidYouMean.For(share.Of, world.Sizes.Keys)}");
        else if (share.AtLeast.Contradicts(sizes.Sum(), $"of {share.Of}") is { } miscounted)
            problems.Add($"{Place}.share.atLeast", miscounted);
    }
}
