using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Classroom;

/// <summary>A class of four made-up countries, and what is done in it in one line each.</summary>
internal static class SmallClass
{
    private const string Scenario = """
        name: small
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 2025, periods: 6 }
        countries: { count: 4 }
        trust: { initial: 0.6 }
        institution: { protocol: { kind: PROTOCOL, rounds: 2 }, transparency: 0.7 }
        seed: 7
        classroom: { conferences: [1, 3], timings: { negotiate: 2 }, prediction: { question: "How far?", indicator: closing_the_gap }, waits: WAITS }
        DECISIONS
        """;

    /// <summary>When everything happens in it.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static Decision Decision(
        double? pledge = null,
        double? delivers = null,
        Proposal? proposal = null,
        bool? accepts = null,
        bool? ratifies = null
    ) =>
        new()
        {
            Period = 1,
            Country = "",
            Pledge = pledge,
            Delivers = delivers,
            Proposal = proposal,
            Accepts = accepts,
            Ratifies = ratifies,
        };

    public static void Join(ClassSession room, string seat) =>
        Assert.Null(room.Take(new PersonJoined(Start, $"P {seat}", seat, $"key {room.People.Count()}")));

    public static void Advance(ClassSession room, int phases)
    {
        for (var phase = 0; phase < phases; phase++)
            Assert.Null(room.Take(new PhaseEnded(Start, room.Step, false)));
    }

    public static void PlayToTheEnd(ClassSession room, Func<ClassSession, QuestionKind, Decision> decide)
    {
        while (room.Phase != ClassPhase.Debrief)
        {
            if (
                room.Phase is ClassPhase.Negotiate or ClassPhase.Implement
                && SeatViews.Of(room, room.People.First()).Question is { } question
            )
                Assert.Null(room.Take(new Decided(Start, 1, decide(room, question.Kind))));

            Advance(room, 1);
        }
    }

    public static ScenarioPackage Package(string protocol, string decisions, bool waits = false) =>
        new(
            "small.yaml",
            Scenario
                .Replace("PROTOCOL", protocol, StringComparison.Ordinal)
                .Replace("DECISIONS", decisions, StringComparison.Ordinal)
                .Replace("WAITS", waits ? "true" : "false", StringComparison.Ordinal),
            new Dictionary<string, string>()
        );

    public static ClassSession Open(string protocol, bool waits = false) =>
        new(new RunCompiler().Compile(Package(protocol, "", waits)), new ClassTerms(7, "lead", true));

    /// <summary>A class without a clock, under other rules.</summary>
    public static ClassSession OpenUnder(string rules, string protocol, ulong seed = 7)
    {
        var package = Package(protocol, "");
        var yaml = package.Yaml.Replace("transparency: 0.7", rules, StringComparison.Ordinal);
        return new ClassSession(
            new RunCompiler().Compile(new ScenarioPackage(package.File, yaml, package.Data)),
            new ClassTerms(seed, "lead", false)
        );
    }

    public static Simulation.Model.Engine.Results.RunResult Run(string protocol, string decisions)
    {
        var package = Package(protocol, decisions);
        return new InProcessDriver(1).Run(
            new RunPlan(new RunCompiler().Compile(package), 7, 1),
            null,
            TestContext.Current.CancellationToken
        );
    }
}
