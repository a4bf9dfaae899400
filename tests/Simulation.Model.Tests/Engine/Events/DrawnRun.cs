using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Randomness;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Events;

/// <summary>
/// Runs drawn by number: a shipped world with a protocol, strategy and institution that it may never have been meant for. The same number
/// gives the same run.
/// </summary>
internal static partial class DrawnRun
{
    private static readonly string[] Actions =
    [
        "commons-symmetric",
        "commons-symmetric",
        "climate-paris",
        "climate-finance",
        "climate-club",
        "education-exchange",
        "food-reserve",
        "foreign-investment",
        "grand-bargain",
        "montreal-protocol",
        "pandemic-vaccines",
        "pandemic-surveillance",
        "quantum-research",
        "space-station",
        "trade-truce",
        "weather-data",
    ];

    private static readonly string[] Lists = ["tobacco-treaty", "plastics-treaty", "internet-standards"];

    private static readonly string[] ActionProtocols =
    [
        "{ kind: pledge-and-review, rounds: 3 }",
        "{ kind: pledge-and-review, rounds: 2 }",
        "{ kind: single-text, rounds: 8 }",
        "{ kind: single-text, rounds: 3 }",
        "{ kind: open-floor, rounds: 3 }",
        "open-membership",
        "{ kind: club, ambition: 0.5 }",
        "bilateral-deals",
        "conditional-commitments",
        "{ kind: minimum-participation }",
        "{ kind: control-schedule, steps: [{ from: 1990, cut: 0.4 }] }",
        "{ kind: random-proposer, rounds: 8 }",
        "{ kind: stacked-alternating-offers, rounds: 8 }",
        "{ kind: single-text, method: annealing, rounds: 40, temperature: 1 }",
    ];

    private static readonly string[] ListProtocols =
    [
        "{ kind: random-proposer, rounds: 12 }",
        "{ kind: random-proposer, rounds: 12, openRule: true }",
        "{ kind: random-proposer, rounds: 6, conduct: equilibrium }",
        "{ kind: stacked-alternating-offers, rounds: 12 }",
        "{ kind: alternating-multiple-offers, rounds: 12 }",
        "{ kind: single-text, method: mutation, rounds: 40 }",
        "{ kind: single-text, method: annealing, rounds: 40, temperature: 1 }",
        "{ kind: single-text, method: approval, rounds: 40 }",
        "open-membership",
    ];

    private static readonly string[] Strategies =
    [
        "conceder",
        "boulware",
        "hardliner",
        "reciprocal",
        "self-interested",
        "tit-for-tat",
        "random",
        "micro",
        "zeuthen",
        "trade-off",
    ];

    private static readonly string[] Decisions =
    [
        "consensus",
        "{ kind: quota, atLeast: 0.5, bindsMinority: false }",
        "{ kind: quota, atLeast: 0.75 }",
    ];

    private static readonly string[] TextDecisions = ["consensus", "{ kind: quota, atLeast: 0.5 }", "{ kind: quota, atLeast: 0.75 }"];

    /// <summary>The run of a number; null where the world does not take the protocol or the rule drawn.</summary>
    public static RunResult? Of(int number)
    {
        var random = RandomStream.For(20, number, 0, 0, 0, Purpose.Strategy);
        var isList = random.NextDouble() < 0.25;
        var scenario = Draw(isList ? Lists : Actions, ref random);
        var file = Repository.PathOf($"scenarios/{scenario}.yaml");
        List<string> values =
        [
            "horizon.periods=5",
            "shocks=[]",
            $"institution.protocol={Draw(isList ? ListProtocols : ActionProtocols, ref random)}",
            $"institution.decision={Draw(isList ? TextDecisions : Decisions, ref random)}",
            $"countries.defaults.strategy={Draw(Strategies, ref random)}",
            Set("countries.defaults.discountFactor", 0.05, 0.95, ref random),
            Set("institution.transparency", 0, 1, ref random),
            Set("institution.redTape", 0, 0.5, ref random),
            Set("trust.initial", 0.05, 1, ref random),
            Often("institution.implementationNoise=0.4", ref random),
            Often("countries.defaults.capacity=0.7", ref random),
            Often("institution.fund.size=0.5", ref random),
            Often("institution.withdrawal.notice=2", ref random),
            Often("institution.suspension={ after: 1, threshold: 0.9, periods: 2 }", ref random),
            Often("institution.enforcement.tradeMeasure=2", ref random),
            Often("trust.channels.acceptance=false", ref random),
            Often("countries.defaults.interests.sovereignty=1", ref random),
        ];
        var text = File.ReadAllText(file);
        if (isList && random.NextDouble() < 0.3)
            text = Insisting().Replace(text, "reservation: 0.99");

        if (text.Contains("\nclassroom:", StringComparison.Ordinal))
            values.Add("classroom.conferences=[1]");

        var load = ScenarioReader.Read(file, text, new DiskFiles(), [.. values.Where(value => value.Length > 0)], Catalog.BuiltIn);
        if (load.Scenario is null)
            return null;

        var data = RunCompiler
            .DataFiles(load.Scenario)
            .ToDictionary(name => name, name => File.ReadAllText(Repository.PathOf($"scenarios/data/{name}")));
        var package = new ScenarioPackage(file, load.Yaml, data);
        return new RunCompiler().Compile(load.Scenario, package, load.Problems) is { } setup
            ? new InProcessDriver(1).Run(
                new RunPlan(Left(setup, ref random), (ulong)number, 2, 2),
                null,
                TestContext.Current.CancellationToken
            )
            : null;
    }

    // Some runs lose a party for two periods, and in some people decide for one.
    private static RunSetup Left(RunSetup setup, ref RandomStream random)
    {
        var party = setup.PartyList[(int)(random.NextDouble() * setup.Count)].Code;
        Shock[] shocks =
            random.NextDouble() < 0.3
                ?
                [
                    new Shock
                    {
                        Kind = ShockKind.Withdrawal,
                        Country = party,
                        Period = 1 + (int)(random.NextDouble() * 4),
                        Duration = 2,
                    },
                ]
                : [];
        var answer = random.NextDouble();
        var yes = random.NextDouble() < 0.5;
        Decision[] decisions =
            random.NextDouble() >= 0.4
                ? []
                :
                [
                    new Decision
                    {
                        Period = 1,
                        Country = party,
                        Delivers = answer,
                        Because = yes ? "we said so" : "",
                    },
                    new Decision
                    {
                        Period = 1,
                        Country = party,
                        Accepts = yes,
                    },
                    new Decision
                    {
                        Period = 1,
                        Country = party,
                        Joins = yes,
                    },
                    new Decision
                    {
                        Period = 1,
                        Country = party,
                        Ratifies = yes,
                    },
                    new Decision
                    {
                        Period = 1,
                        Country = party,
                        Pledge = answer,
                    },
                    new Decision
                    {
                        Period = 1,
                        Country = party,
                        Proposal = new Proposal { Ambition = 0.6, Sharing = 0.5 },
                    },
                ];
        return setup.With(decisions, shocks);
    }

    [GeneratedRegex("reservation: 0[.][0-9]+")]
    private static partial Regex Insisting();

    private static string Draw(string[] from, ref RandomStream random) => from[(int)(random.NextDouble() * from.Length)];

    private static string Set(string key, double low, double high, ref RandomStream random) =>
        string.Create(CultureInfo.InvariantCulture, $"{key}={low + ((high - low) * random.NextDouble()):0.###}");

    private static string Often(string setting, ref RandomStream random) => random.NextDouble() < 0.4 ? setting : "";
}
