using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Grains.Tests;

/// <summary>
/// Golden bytes: grains against the in-process driver, one lane against the same replicate in a batch, one silo against two.
/// </summary>
[Collection(nameof(ClusterFixture))]
public sealed class GrainDriverTests(ClusterFixture fixture)
{
    private const int Replicates = 7;

    [Theory]
    [InlineData("climate-paris", 1)]
    [InlineData("climate-paris", 3)]
    [InlineData("climate-paris", 7)]
    [InlineData("commons-symmetric", null)]
    public async Task Run_ThroughGrainsOnTwoSilos_GivesTheBytesOfTheInProcessDriver(string scenario, int? batchSize)
    {
        var plan = new RunPlan(ShippedScenario.Setup(scenario), 42, Replicates, 2, batchSize);

        var direct = await new InProcessDriver(1).RunAsync(plan, null, TestContext.Current.CancellationToken);
        var throughGrains = await new GrainDriver(fixture.Cluster.Client, 2).RunAsync(plan, null, TestContext.Current.CancellationToken);

        Assert.Equal(Digest(direct), Digest(throughGrains));
    }

    [Fact]
    public async Task Run_OnOneSilo_GivesTheBytesOfTwo()
    {
        var plan = new RunPlan(ShippedScenario.Setup("climate-rice"), 7, Replicates, 1, 2);
        await using var single = await SingleSilo.StartAsync();

        var one = await new GrainDriver(single.Client, 2).RunAsync(plan, null, TestContext.Current.CancellationToken);
        var two = await new GrainDriver(fixture.Cluster.Client, 2).RunAsync(plan, null, TestContext.Current.CancellationToken);

        Assert.Equal(Digest(one), Digest(two));
    }

    [Fact]
    public async Task Run_WithAnotherSeed_GivesOtherBytes()
    {
        var plan = new RunPlan(ShippedScenario.Setup("climate-rice"), 7, 2);
        var driver = new GrainDriver(fixture.Cluster.Client, 2);

        var one = await driver.RunAsync(plan, null, TestContext.Current.CancellationToken);
        var other = await driver.RunAsync(plan with { Seed = 8 }, null, TestContext.Current.CancellationToken);

        Assert.NotEqual(Digest(one), Digest(other));
    }

    [Fact]
    public async Task Run_Cancelled_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        var plan = new RunPlan(ShippedScenario.Setup("climate-paris"), 42, 2000, 0, 5);
        var progress = new Countdown(cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new GrainDriver(fixture.Cluster.Client, 2).RunAsync(plan, progress, cancellation.Token)
        );
    }

    // Every bit of every number, and every sentence.
    private static string Digest(RunResult result)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var lane in result.Lanes)
        {
            foreach (var row in lane.World.Concat(lane.Party).Append(lane.Trust).Append(lane.Indicators))
                hash.AppendData(MemoryMarshal.AsBytes<double>(row));

            foreach (var one in lane.Events ?? [])
                hash.AppendData(
                    System.Text.Encoding.UTF8.GetBytes($"{one.Period} {one.Round} {one.Kind} {one.Party} {one.Accepted} {one.Sentence}")
                );
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private sealed class Countdown(CancellationTokenSource cancellation) : IProgress<int>
    {
        public void Report(int value) => cancellation.Cancel();
    }
}
