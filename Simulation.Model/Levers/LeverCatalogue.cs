using System.Globalization;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Model.Worlds;

namespace Simulation.Model.Levers;

/// <summary>
/// The levers there are. A new one is an entry here. How far each is moved is a convention of this project: from as good as nothing to as
/// much as institutions of today are said to have.
/// </summary>
public static class LeverCatalogue
{
    private const string Votes = "institution.protocol=single-text";

    /// <summary>The levers, in the order in which they are listed.</summary>
    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "transparency",
            "how well deliveries are seen",
            "Chayes and Chayes (1993)",
            setup => [Of(setup, "institution.transparency", "0.2", "0.9", scenario => scenario.Institution.Transparency)]
        ),
        new(
            "initial-trust",
            "the trust that every pair begins with",
            "Jøsang and Ismail (2002)",
            setup => [Of(setup, "trust.initial", "0.2", "0.8", scenario => scenario.Trust.Initial)]
        )
        {
            Further = setup => setup.Scenario.Trust.Initial is null ? Prior(setup) : [],
        },
        new(
            "reciprocity",
            "how far governments answer one another in kind",
            "Fischbacher, Gächter and Fehr (2001)",
            setup => [Of(setup, "countries.defaults.reciprocity", "0.2", "0.9", scenario => scenario.Countries.Defaults.Reciprocity)]
        ),
        new(
            "retaliation",
            "whether partners answer a breach that they see",
            "Axelrod (1984)",
            setup => [Of(setup, "institution.retaliation", "none", "proportional", scenario => scenario.Institution.Retaliation)]
        )
        {
            Condition = setup => setup.Institution.Protocol.MostQuestions > 0 ? null : Single(setup, "has no conference"),
        },
        new(
            "turnover",
            "how often governments change, and their minds with them",
            "Leeds and Savun (2007)",
            setup =>
                [
                    Of(
                        setup,
                        "countries.defaults.government",
                        "{ term: 4, turnover: 0 }",
                        "{ term: 4, turnover: 1, spread: 0.4 }",
                        scenario => scenario.Countries.Defaults.Government
                    ),
                ]
        ),
        new(
            "red-tape",
            "administration that delays ratification",
            "Spilker and Koubi (2016)",
            setup => [Of(setup, "institution.redTape", "0", "0.6", scenario => scenario.Institution.RedTape)]
        ),
        new(
            "enforcement",
            "penalties for breach, and trade measures against outsiders where there is trade",
            "Barrett (1997); Nordhaus (2015)",
            Enforcement
        ),
        new(
            "accountability",
            "what staying out, or breaking promises, costs in standing",
            "Hoel and Schneider (1997)",
            setup =>
                [
                    Of(
                        setup,
                        "institution.enforcement.reputationCost",
                        "0",
                        "1",
                        scenario => scenario.Institution.Enforcement.ReputationCost
                    ),
                    Of(setup, "institution.suspension.after", "0", "1", scenario => scenario.Institution.Suspension.After),
                ]
        ),
        new(
            "fund",
            "money for those whom the agreement costs more than it brings",
            "Chander and Tulkens (1997)",
            setup => HasTexts(setup) ? [] : [Fund(setup)]
        )
        {
            Further = setup => HasTexts(setup) ? [Fund(setup)] : [],
            Condition = setup => setup.Institution.Protocol.PaysTransfers ? null : Single(setup, "pays no transfers"),
        },
        new(
            "private-leverage",
            "private money for each unit of public money",
            "THEORY A2",
            setup => [Of(setup, "institution.privateLeverage", "0", "0.5", scenario => scenario.Institution.PrivateLeverage)]
        ),
        new(
            "exchange",
            "exchange of students, scientists and officials",
            "THEORY B5",
            setup => [Of(setup, "institution.exchange.effort", "0", "1", scenario => scenario.Institution.Exchange.Effort)]
        )
        {
            Further = setup => Shocks(setup, ShockKind.Exchange),
        },
        new(
            "cultural-distance",
            "how far strangeness lowers trust and makes reports be misread",
            "Kogut and Singh (1988)",
            CulturalDistance
        ),
        new("tension", "political tension between the two largest parties, from the first period on", "THEORY B5", Tension)
        {
            Further = setup =>
                Shocks(setup, ShockKind.Tension)
                    .Concat(
                        setup.Scenario.Trust.Initial is null
                            ? [Of(setup, "trust.prior.tension", "0", "4", scenario => scenario.Trust.Prior.Tension)]
                            : []
                    ),
        },
        new(
            "decision-rule",
            "consensus, or two thirds that bind the rest",
            "Buchanan and Tullock (1962)",
            setup =>
                [Of(setup, "institution.decision", "consensus", "{ kind: quota, atLeast: 2/3 }", scenario => scenario.Institution.Decision)]
        )
        {
            Condition = setup => setup.Institution.Protocol.TakesVotes ? null : Single(setup, "takes no votes"),
        },
        new(
            "capacity-building",
            "help for administrations that cannot deliver what was promised",
            "Chayes and Chayes (1993)",
            setup => [Of(setup, "institution.capacityBuilding.effort", "0", "1", scenario => scenario.Institution.CapacityBuilding.Effort)]
        )
        {
            Condition = setup =>
                setup.Parties.Any(party => party.Capacity < 1)
                    ? null
                    : new LeverCondition(
                        ["countries.defaults.capacity=0.7"],
                        "no party of this scenario lacks capacity: all have 0.7 of it here"
                    ),
        },
        new(
            "fragmentation",
            "what every round with every counterpart costs",
            "Buchanan and Tullock (1962)",
            setup => [Of(setup, "institution.negotiationCost", "0", "0.01", scenario => scenario.Institution.NegotiationCost)]
        ),
    ];

    /// <summary>The lever of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none of this name.</exception>
    public static Lever Named(string name) => All.First(lever => lever.Name == name);

    private static LeverSetting Of<T>(RunSetup setup, string path, string low, string high, Func<Scenario, T> value) =>
        LeverSetting.Of(setup, path, low, high, value);

    private static LeverCondition Single(RunSetup setup, string lack) =>
        new([Votes], $"the protocol '{Catalogs.Catalog.NameOf(setup.Institution.Protocol)}' {lack}: here under 'single-text'");

    private static IReadOnlyList<LeverSetting> Enforcement(RunSetup setup)
    {
        var penalty = Of(setup, "institution.enforcement.penalty", "0", "2", scenario => scenario.Institution.Enforcement.Penalty);
        return HasTrade(setup)
            ?
            [
                penalty,
                Of(setup, "institution.enforcement.tradeMeasure", "0", "2", scenario => scenario.Institution.Enforcement.TradeMeasure),
            ]
            : [penalty];
    }

    private static LeverSetting Fund(RunSetup setup) =>
        Of(setup, "institution.fund.size", "0", "0.5", scenario => scenario.Institution.Fund.Size);

    // A text names no transfers beyond what it says itself.
    private static bool HasTexts(RunSetup setup) => setup.World.Texts > 0;

    // A trade measure is refused where somebody trades with nobody.
    private static bool HasTrade(RunSetup setup)
    {
        var game = FirstPeriod(setup);
        return Enumerable
            .Range(0, setup.Count)
            .All(party => Enumerable.Range(0, setup.Count).Any(partner => game.Exposure(party, partner) > 0));
    }

    private static StageGame FirstPeriod(RunSetup setup) => setup.World.Outlook(setup.World.Start(0, WorldState.Median));

    private static IReadOnlyList<LeverSetting> CulturalDistance(RunSetup setup)
    {
        var misreading = Of(setup, "institution.misreading", "0", "0.3", scenario => scenario.Institution.Misreading);
        return setup.Scenario.Trust.Initial is null
            ? [misreading, Of(setup, "trust.prior.culturalDistance", "0", "1", scenario => scenario.Trust.Prior.CulturalDistance)]
            : [misreading];
    }

    private static IReadOnlyList<LeverSetting> Tension(RunSetup setup)
    {
        if (setup.Count < 2)
            return [];

        var largest = setup
            .PartyList.Zip(setup.FirstSize.Value)
            .OrderByDescending(party => party.Second)
            .Take(2)
            .Select(party => $"\"{party.First.Code}\"");
        var shock = $"{{ period: 1, kind: tension, between: [{string.Join(", ", largest)}], value: ";
        return [new LeverSetting($"shocks[{setup.Scenario.Shocks.Count}]", shock + "0 }", shock + "1 }", false)];
    }

    private static IEnumerable<LeverSetting> Shocks(RunSetup setup, ShockKind kind) =>
        setup
            .Scenario.Shocks.Index()
            .Where(shock => shock.Item.Kind == kind)
            .Select(shock => new LeverSetting(string.Create(CultureInfo.InvariantCulture, $"shocks[{shock.Index}].value"), "0", "1", true));

    private static IEnumerable<LeverSetting> Prior(RunSetup setup) =>
        [
            Of(setup, "trust.prior.constant", "-1", "1", scenario => scenario.Trust.Prior.Constant),
            Of(setup, "trust.prior.affinity", "0", "2", scenario => scenario.Trust.Prior.Affinity),
            Of(setup, "trust.prior.language", "0", "1", scenario => scenario.Trust.Prior.Language),
            Of(setup, "trust.prior.border", "0", "1", scenario => scenario.Trust.Prior.Border),
            Of(setup, "trust.prior.ruleOfLaw", "0", "1", scenario => scenario.Trust.Prior.RuleOfLaw),
        ];
}
