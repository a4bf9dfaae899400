using System.Security.Cryptography;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Storage.Exports;

namespace Simulation.Grains.Tests;

/// <summary>Every file of a result folder has the same bytes, however the replicates are shared out.</summary>
[Collection(nameof(ClusterFixture))]
public sealed class ResultFilesTests(ClusterFixture fixture)
{
    // Two batches of the largest size, the second not full.
    private static readonly RunPlan Plan = new(
        ShippedScenario.Setup("commons-symmetric", "trust.model=beta", "horizon.periods=3", "countries.count=3"),
        42,
        1010,
        2
    );
    private static readonly Lazy<Dictionary<string, string>> Expected = new(() =>
        Files(new InProcessDriver(1).Run(Plan, null, CancellationToken.None))
    );

    [Fact]
    public async Task Files_InALoopOnTwoThreads_AreThoseOfOne()
    {
        var result = await new InProcessDriver(2).RunAsync(Plan, null, TestContext.Current.CancellationToken);

        Assert.Equal(Expected.Value, Files(result));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 64)]
    [InlineData(1, 1000)]
    [InlineData(2, 1)]
    [InlineData(2, 64)]
    [InlineData(2, 1000)]
    [InlineData(2, null)]
    public async Task Files_ThroughTwoSilos_AreThoseOfALoop(int batchesAtOnce, int? batchSize)
    {
        var result = await new GrainDriver(fixture.Cluster.Client, batchesAtOnce).RunAsync(
            Plan with
            {
                BatchSize = batchSize,
            },
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(Expected.Value, Files(result));
    }

    [Fact]
    public async Task Files_ThroughOneSilo_AreThoseOfALoop()
    {
        await using var single = await SingleSilo.StartAsync();
        foreach (var batchSize in new[] { 1, 64, 1000 })
        {
            var result = await new GrainDriver(single.Client, 2).RunAsync(
                Plan with
                {
                    BatchSize = batchSize,
                },
                null,
                TestContext.Current.CancellationToken
            );

            Assert.Equal(Expected.Value, Files(result));
        }
    }

    [Fact]
    public async Task Files_OfAnotherSeed_AreOthers()
    {
        var result = await new InProcessDriver(2).RunAsync(Plan with { Seed = 43 }, null, TestContext.Current.CancellationToken);

        var files = Files(result);
        Assert.All(
            ["summary.json", "indicators.csv", "periods.parquet", "trust.parquet"],
            name => Assert.NotEqual(Expected.Value[name], files[name])
        );
    }

    private static Dictionary<string, string> Files(RunResult result) =>
        DataExports
            .All("1.0")
            .ToDictionary(
                export => export.FileName,
                export =>
                {
                    using var stream = new MemoryStream();
                    export.Write(result, stream);
                    return Convert.ToHexString(SHA256.HashData(stream.ToArray()));
                }
            );
}
