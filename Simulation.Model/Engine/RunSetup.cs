using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Engine.Results;
using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Decisions;
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
    /// <summary>What a payoff a year from now is worth today to a country that does not say (per year).</summary>
    public const double DefaultDiscountFactor = 0.95;

    // What each veto player leaves of the chance that a legislature ratifies within a year: a convention of this project (THEORY B7.5); the
    // sign is that of Spilker and Koubi (2016).
    private const double VetoPlayerFactor = 0.7;

    private readonly Monitoring _monitoring = Monitoring.At(Scenario.Institution.Transparency);

    /// <summary>Who takes part, in the order of every array.</summary>
    public IReadOnlyList<Party> PartyList { get; } = [.. Parties.Select(setup => setup.Party)];

    /// <summary>The package's hash.</summary>
    public string Hash => Package.Hash;

    /// <summary>Who votes.</summary>
    public required Electorate Electorate { get; init; }

    /// <summary>The size that the world is about, such as emissions, with each party's value: the one it names first.</summary>
    public KeyValuePair<string, double[]> FirstSize { get; } = World.Sizes.First();

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
    public Monitoring Monitoring => _monitoring;

    /// <summary>The probability that a breach is detected (m), 0 to 1.</summary>
    public double Detection => 1 - _monitoring.Miss;

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
        new(
            Scenario.Name,
            Scenario.Title,
            Scenario.Summary,
            Hash,
            seed,
            replicates,
            Catalog.NameOf(Scenario.World),
            PartyList,
            [.. Enumerable.Range(1, Periods).Select(Year)],
            World.StepYears,
            World.Issues,
            [.. CommonSeries.OfWorld.Select(InUnits), .. World.WorldSeries],
            [.. CommonSeries.OfParty.Select(InUnits), .. World.PartySeries],
            World.Headline,
            RunIndicators.All(World),
            Notes
        );

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

    /// <summary>Whether an agreement that these have ratified enters into force: count and share both, each with "at least".</summary>
    public bool EntersIntoForce(ReadOnlySpan<bool> ratifiers)
    {
        var rule = Institution.EntryIntoForce;
        var count = ratifiers.Count(true);
        if (count == 0 || count < rule.Parties.Parties(Count))
            return false;

        if (rule.Share is not { } share)
            return true;

        var sizes = World.Sizes[share.Of];
        var held = 0.0;
        var all = 0.0;
        for (var party = 0; party < Count; party++)
        {
            all += sizes[party];
            held += ratifiers[party] ? sizes[party] : 0;
        }

        return share.AtLeast.IsMetBy(held, all);
    }

    /// <summary>
    /// The base rate of trust of one party in another, 0 to 1, under a strain between them: a tension of 0 to 1 less what exchange makes up
    /// for, so below zero where exchange outweighs it.
    /// </summary>
    public double BaseTrust(int trustor, int trustee, double strain) =>
        Scenario.Trust.Initial is { } initial
            ? initial + (strain > 0 ? -strain * initial : -strain * (1 - initial))
            : TrustPrior.BaseRate(Scenario.Trust.Prior, Relations, trustor, trustee, strain);

    /// <summary>
    /// The probability that a legislature with v veto players ratifies within a period: <c>(1 - redTape)^2 kappa^v</c> a year, so at once
    /// without red tape and veto players, and never at red tape 1.
    /// </summary>
    public double RatificationProbability(int vetoPlayers)
    {
        if (!Channels.RedTape)
            return 1;

        var withinYear = (1 - Institution.RedTape) * (1 - Institution.RedTape) * Math.Pow(VetoPlayerFactor, vetoPlayers);
        return 1 - Math.Pow(1 - withinYear, World.StepYears);
    }

    /// <summary>
    /// What a party loses by staying out while the participants go ahead, in the world's money: trade measures and reputation.
    /// </summary>
    public double OutsiderLoss(StageGame game, int party, ReadOnlySpan<bool> members)
    {
        var enforcement = Institution.Enforcement;
        var loss = Channels.Reputation ? enforcement.ReputationCost : 0;
        if (Channels.Enforcement && enforcement.TradeMeasure > 0)
        {
            var exposure = 0.0;
            for (var partner = 0; partner < members.Length; partner++)
                exposure += members[partner] && partner != party ? game.Exposure(party, partner) : 0;

            loss += enforcement.TradeMeasure * exposure;
        }

        return loss * game.Scale(party);
    }

    /// <summary>The penalty for a detected breach of a whole promise, in the world's money.</summary>
    public double Penalty(StageGame game, int party) => Channels.Enforcement ? Institution.Enforcement.Penalty * game.Scale(party) : 0;

    /// <summary>What a round costs for each counterpart, as a share of a party's payoff scale; 0 where that channel is off.</summary>
    public double CostOfRounds => Channels.Fragmentation ? Institution.NegotiationCost : 0;

    /// <summary>What one more round with so many at the table costs a party, in the world's money.</summary>
    public double RoundCost(StageGame game, int party, ReadOnlySpan<bool> participants)
    {
        if (CostOfRounds == 0)
            return 0;

        var counterparts = 0;
        for (var other = 0; other < participants.Length; other++)
            counterparts += participants[other] && other != party ? 1 : 0;

        return CostOfRounds * counterparts * game.Scale(party);
    }

    /// <summary>The probability that one party misreads a report on another as a breach; exchange takes cultural distance away.</summary>
    public double Misreading(int period, int observer, int observed) =>
        Channels.Culture
            ? Institution.Misreading
                * Relations.CulturalDistance[(observer * Count) + observed]
                * (1 - Exchange.Stock(this, period, observer, observed))
            : 0;

    /// <summary>The part of what a party decides that its administration carries out, capacity building included.</summary>
    public double Capacity(int party) => Parties[party].Capacity + (Institution.CapacityBuilding.Effort * (1 - Parties[party].Capacity));

    /// <summary>What the programmes (exchange and capacity building) cost a party in a period, in the world's money.</summary>
    public double ProgrammeCost(StageGame game, int party)
    {
        var building = Institution.CapacityBuilding;
        var cost = Exchange.Cost(this, party) * game.Scale(party);
        if (building.Effort == 0)
            return cost;

        var gaps = 0.0;
        var all = 0.0;
        for (var other = 0; other < Count; other++)
        {
            gaps = gaps + ((1 - Parties[other].Capacity) * game.Scale(other));
            all = all + game.Scale(other);
        }

        return cost + (building.Effort * building.Cost * gaps * game.Scale(party) / all);
    }

    /// <summary>The mean trust that the others place in a party, 0 to 1.</summary>
    public double MeanTrustIn(ReadOnlySpan<double> trust, int party)
    {
        var sum = 0.0;
        for (var other = 0; other < Count; other++)
            sum += other == party ? 0 : trust[(other * Count) + party];

        return sum / Math.Max(1, Count - 1);
    }
}
