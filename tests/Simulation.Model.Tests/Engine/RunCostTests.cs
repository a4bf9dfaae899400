using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Limits;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>Estimates against what runs really hold: a kind of world that a change makes ten times as large shows here.</summary>
[Collection(nameof(AloneCollection))]
public sealed class RunCostTests
{
    // One for all, as a process has: what it keeps of country data is not the scenario's.
    private static readonly RunCompiler Compiler = new();

    private const int Replicates = 4;

    public static TheoryData<string, string[]> Worlds =>
        new()
        {
            { "climate-paris", [] },
            { "climate-countries", [] },
            { "climate-club", [] },
            { "commons-symmetric", ["countries.count=100"] },
            { "food-reserve", [] },
            { "foreign-investment", [] },
            { "grand-bargain", [] },
            { "internet-standards", [] },
            { "montreal-protocol", [] },
            { "pandemic-vaccines", [] },
            { "plastics-treaty", [] },
            { "quantum-research", [] },
            { "space-station", [] },
            { "trade-truce", [] },
        };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Run_OfEachWorld_HoldsWhatWasEstimated(string scenario, string[] set)
    {
        var package = Runs.Package(scenario, set);
        var setup = Compiler.Compile(package);

        var result = Runs.Play(package, Replicates);

        var held =
            result.Lanes.Sum(Held)
            + Held(result.Nash.World)
            + Held(result.Nash.Party)
            + Held(result.Cooperative.World)
            + Held(result.Cooperative.Party);
        var estimate = RunCost.Run(setup, Replicates, 0, 1).Bytes;
        Assert.InRange(estimate, held, (2.5 * held) + 1e6);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void World_OfEachKind_IsBuiltWithWhatWasEstimated(string scenario, string[] set)
    {
        var package = Runs.Package(scenario, set);
        Compiler.Compile(package);

        // Once more, so that what all runs share has been read.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var setup = Compiler.Compile(package);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;

        var estimate = (Workload.Reading(package.Yaml.Length) + setup.Scenario.World.Building(setup.Count)).Bytes;
        Assert.True(held < estimate + 2e6, $"{scenario} holds {held:N0} bytes; estimated were {estimate:N0}.");
        GC.KeepAlive(setup);
    }

    [Fact]
    public void Agenda_OfManyTexts_HoldsWhatWasEstimated()
    {
        var package = AgendaScenarios.Package(Agenda(issues: 5, values: 9, parties: 20));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var setup = Compiler.Compile(package);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;

        var estimate = setup.Scenario.World.Building(setup.Count).Bytes;
        Assert.InRange(estimate, 0.8 * held, 1.25 * held);
        GC.KeepAlive(setup);
    }

    [Fact]
    public void Agenda_ThatIsTooLarge_IsRefusedBeforeItIsBuilt()
    {
        var limits = new WorkLimits(64e6, 60, "this host allows 64 MB.");
        var text = Agenda(issues: 5, values: 9, parties: 200);
        var load = ScenarioReader.Read("a.yaml", text, new DiskFiles(), [], Catalog.BuiltIn);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var setup = Compiler.Compile(
            load.Scenario!,
            new ScenarioPackage("a.yaml", load.Yaml, new Dictionary<string, string>()),
            load.Problems,
            limits
        );

        Assert.Null(setup);
        Assert.Contains(
            "this world with its 200 parties would take ",
            Assert.Single(load.Problems.Problems).Message,
            StringComparison.Ordinal
        );
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8e6);
    }

    [Fact]
    public void Run_ThatNoMachineHolds_IsRefusedInASentence()
    {
        var setup = Compiler.Compile(Runs.Package("commons-symmetric", "countries.count=1000", "horizon.periods=500"));

        var refused = Assert.Throws<InsufficientMemoryException>(() => WorkLimits.OfMachine.Demand(RunCost.Run(setup, 1_000_000, 0, 1)));

        Assert.Contains("this run would take more than 1,000 TB of memory", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ kind: bilateral-deals, rounds: 4 }")]
    [InlineData("{ kind: pledge-and-review, rounds: 4 }")]
    public void Events_OfTalksThatTakeAllTheirRounds_HoldWhatWasEstimated(string protocol)
    {
        var package = Runs.Package("commons-symmetric", "countries.count=30", $"institution.protocol={protocol}");
        var setup = Compiler.Compile(package);

        var events = Assert.Single(Runs.Play(package, 1, recorded: 1).Lanes).Events!.Count;

        var estimate = RunCost.Lane(setup, recorded: true).Bytes - RunCost.Lane(setup, recorded: false).Bytes;
        Assert.InRange(estimate / events, 150, 1500);
    }

    [Fact]
    public void ShippedScenarios_InTheExplorer_AreWithinAHostsLimits()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("scenarios"), "*.yaml"))
        {
            var setup = Compiler.Compile(Runs.Package(Path.GetFileNameWithoutExtension(file)));
            var cost = RunCost.Run(setup, 200, 0, 2);

            Assert.True(cost.Bytes < 256e6 && cost.Seconds < 100, $"{file}: {cost}");
        }
    }

    private static double Held(LaneResult lane) => Held(lane.World) + Held(lane.Party) + (8.0 * lane.Trust.Length);

    private static double Held(double[][] rows) => rows.Sum(row => 8.0 * row.Length);

    private static string Agenda(int issues, int values, int parties)
    {
        var list = string.Join(", ", Enumerable.Range(0, values).Select(value => $"v{value}"));
        var worth = string.Join(", ", Enumerable.Range(1, values));
        var issueLines = string.Join('\n', Enumerable.Range(0, issues).Select(issue => $"    - {{ name: i{issue}, values: [{list}] }}"));
        var likes = string.Join(", ", Enumerable.Range(0, issues).Select(issue => $"i{issue}: {{ weight: 0.2, evaluations: [{worth}] }}"));
        var partyLines = string.Join('\n', Enumerable.Range(0, parties).Select(party => $"    P{party}: {{ {likes} }}"));
        return $"""
            name: large
            world:
              kind: agenda
              issues:
            {issueLines}
              preferences:
            {partyLines}
            horizon: {"{ start: 1, periods: 1 }"}
            countries: {"{}"}
            institution: {"{ protocol: { kind: single-text } }"}
            """;
    }
}
