using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Engine.Results;
using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Scenarios;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>
/// A scenario made ready to run: parties chosen, world built, defaults applied. Immutable and shared by all lanes, threads and grains; two
/// set-ups of the same package are equal in everything they do.
/// </summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Package">The texts that it was compiled from, as they travel to a silo.</param>
/// <param name="Parties">Who takes part, in the order of every array.</param>
/// <param name="World">The world.</param>
/// <param name="Relations">What is known of each pair of parties.</param>
/// <param name="Notes">What was filled in or assumed for want of data, in sentences.</param>
public sealed record RunSetup(
    Scenario Scenario,
    ScenarioPackage Package,
    IReadOnlyList<PartySetup> Parties,
    IWorld World,
    Relations Relations,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Who takes part, in the order of every array.</summary>
    public IReadOnlyList<Party> PartyList { get; } = [.. Parties.Select(setup => setup.Party)];

    /// <summary>The package's hash.</summary>
    public string Hash => Package.Hash;

    /// <summary>Who votes.</summary>
    public required Electorate Electorate { get; init; }

    /// <summary>The reference lines of its world; runs that the compiler gave the same world share them.</summary>
    internal KnownLines Lines { get; init; } = new();

    /// <summary>The size that the world is about, such as emissions, with each party's value: the one it names first.</summary>
    public KeyValuePair<string, double[]> FirstSize { get; } = World.Sizes.First();

    /// <summary>How many people live in each party as the run begins; 1 each where the world knows none.</summary>
    public double[] People { get; } =
        World.Sizes.GetValueOrDefault("population") is { } people && people.All(heads => heads > 0)
            ? people
            : [.. Enumerable.Repeat(1.0, Parties.Count)];

    /// <summary>How many parties there are.</summary>
    public int Count => Parties.Count;

    /// <summary>How many issues there are.</summary>
    public int Issues => World.Issues.Count;

    /// <summary>The length of an action profile.</summary>
    public int ActionCount => Count * Issues;

    /// <summary>How many periods there are.</summary>
    public int Periods => Scenario.Horizon.Periods;

    /// <summary>The institutions.</summary>
    public Institution Institution => Scenario.Institution;

    /// <summary>Which channels of trust and institutions are on.</summary>
    public TrustChannels Channels => Scenario.Trust.Channels;

    /// <summary>How reports come about.</summary>
    public Monitoring Monitoring { get; } = Monitoring.At(Scenario.Institution.Transparency);

    /// <summary>How legislatures ratify.</summary>
    public DomesticRatification Ratification { get; } =
        DomesticRatification.Under(Scenario.Institution, Scenario.Trust.Channels, World.StepYears);

    /// <summary>What breach and staying out cost, as far as the channels are on.</summary>
    public Enforcement Enforcement { get; } = Scenario.Institution.Enforcement.Under(Scenario.Trust.Channels);

    /// <summary>What talks cost.</summary>
    public TalkCosts TalkCosts { get; } = TalkCosts.Under(Scenario.Institution, Scenario.Trust.Channels);

    /// <summary>How often reports are misread.</summary>
    public Misreading Misreading { get; } = Misreading.Under(Scenario.Institution, Scenario.Trust.Channels);

    /// <summary>Exchange of people and help for administrations.</summary>
    public Programmes Programmes { get; } =
        new(Scenario.Institution, Parties.Select(setup => setup.Party.Code), Parties.Select(setup => setup.Capacity), World.StepYears);

    /// <summary>How far parties expect one another to answer in kind before they have seen any of it, 0 to 1.</summary>
    public double ExpectedReciprocity { get; } = Scenario.Trust.Reciprocity ?? Parties.Average(party => party.Reciprocity);

    /// <summary>The calendar year in which a period (from 1) begins.</summary>
    public int Year(int period) => Scenario.Horizon.Start + ((period - 1) * World.StepYears);

    /// <summary>The same run with what people decided, and with what came from outside besides.</summary>
    public RunSetup With(IReadOnlyList<Decision> decisions, IReadOnlyList<Shock> shocks) =>
        this with
        {
            Scenario = Scenario with { Decisions = [.. Scenario.Decisions, .. decisions], Shocks = [.. Scenario.Shocks, .. shocks] },
        };

    /// <summary>What is known of a run with this seed and so many replicates before it begins.</summary>
    public RunHeader Header(ulong seed, int replicates) =>
        new()
        {
            Name = Scenario.Name,
            Title = Scenario.Title,
            Summary = Scenario.Summary,
            ScenarioHash = Hash,
            Seed = seed,
            Replicates = replicates,
            WorldKind = Catalog.NameOf(Scenario.World),
            Parties = PartyList,
            Years = [.. Enumerable.Range(1, Periods).Select(Year)],
            StepYears = World.StepYears,
            Issues = World.Issues,
            WorldSeries = [.. CommonSeries.OfWorld.Select(InUnits), .. World.WorldSeries],
            PartySeries = [.. CommonSeries.OfParty.Select(InUnits), .. World.PartySeries],
            Headline = World.Headline,
            Indicators = RunIndicators.All(World),
            Notes = Notes,
        };

    // What every world has is counted in the world's own units.
    private Series InUnits(Series series) =>
        series.Unit switch
        {
            CommonSeries.IssueUnit => series with { Unit = World.Issues[0].Unit },
            CommonSeries.TotalUnit => series with { Unit = World.TotalUnit },
            CommonSeries.MoneyUnit => series with { Unit = World.MoneyUnit, PriceYear = World.PriceYear },
            _ => series,
        };

    /// <summary>
    /// What a party does about the first matter in a profile: its level on the first issue, or the mean over the issues of the same words
    /// that it has a say on, such as the tariffs towards each partner.
    /// </summary>
    public double Level(StageGame game, ReadOnlySpan<double> actions, int party)
    {
        var sum = 0.0;
        var count = 0;
        for (var issue = 0; issue < Issues; issue++)
        {
            if (World.Issues[issue].Label != World.Issues[0].Label || game.Upper(party, issue) <= game.Lower(party, issue))
                continue;

            sum += actions[(party * Issues) + issue];
            count++;
        }

        return count == 0 ? actions[party * Issues] : sum / count;
    }

    /// <summary>The place of a party in every array.</summary>
    /// <exception cref="ArgumentException">No party has this code.</exception>
    public int IndexOf(string code)
    {
        for (var index = 0; index < Count; index++)
        {
            if (Parties[index].Party.Code == code)
                return index;
        }

        throw new ArgumentException($"'{code}' is not a party of this run.", nameof(code));
    }
}
