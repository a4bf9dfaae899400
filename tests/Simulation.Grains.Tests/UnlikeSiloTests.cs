using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Model.Strategies;

namespace Simulation.Grains.Tests;

/// <summary>A silo without the plug-ins of the command that sends it a scenario.</summary>
[Collection(nameof(ClusterFixture))]
public sealed class UnlikeSiloTests(ClusterFixture fixture)
{
    [Fact]
    public async Task Run_OfAKindThatTheSiloLacks_IsRefusedInASentence()
    {
        var here = typeof(UnlikeSiloTests).Assembly;
        var compiler = new RunCompiler(new Catalog([new Plugin("Tests", "1.0.0", new string('0', 64), here)]));
        var package = new ScenarioPackage(
            "own.yaml",
            """
            name: own
            world: { kind: commons, benefit: 1, cost: 1 }
            horizon: { start: 2025, periods: 2 }
            countries: { count: 3, defaults: { strategy: kind-of-a-test } }
            """,
            new Dictionary<string, string>()
        );
        var plan = new RunPlan(compiler.Compile(package), 7, 1);

        var refused = await Assert.ThrowsAsync<UnlikeSiloException>(() =>
            new GrainDriver(fixture.Cluster.Client, 1).RunAsync(plan, null, TestContext.Current.CancellationToken)
        );

        Assert.Contains(
            "every host needs the same version of the program and the same --plugins",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("unknown kind 'kind-of-a-test'", refused.Message, StringComparison.Ordinal);
    }
}

/// <summary>A kind that no silo knows.</summary>
[Rule("kind-of-a-test", "holds on to what it wants", "this test")]
public sealed record KindOfATest : Strategy
{
    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => 0;
}
