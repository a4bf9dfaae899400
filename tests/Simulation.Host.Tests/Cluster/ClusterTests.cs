namespace Simulation.Host.Tests.Cluster;

/// <summary>Sweeps on hosts that meet through Redis, while what they run on is lost.</summary>
public sealed class ClusterTests : IDisposable
{
    // A hundred points of twenty replicates: two thousand runs.
    private const int Points = 100;
    private const string Experiment = """
        name: cluster
        scenario: climate-paris
        design: { kind: lhs, points: 100 }
        factors:
          institution.transparency: { min: 0.1, max: 0.9 }
          institution.redTape: { min: 0, max: 0.6 }
        replicates: 20
        seed: 5
        indicators: [ambition_ratio, temperature_2100]

        """;

    // What one process makes of it, the same for all tests.
    private static byte[]? _alone;

    private readonly string _folder = Directory.CreateTempSubdirectory("negsim-cluster-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Sweep_WhoseHostIsKilledInTheMiddle_EndsWithTheBytesOfOneProcess()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await HostProcess.StartInAsync(redis.Address);
        await using var second = await HostProcess.StartInAsync(redis.Address);
        var sweep = SweepAsync("cluster", "--cluster", redis.Address);
        await DoneAsync("cluster", Points / 5);
        Assert.False(sweep.IsCompleted);

        await second.KillAsync();
        await using var third = await HostProcess.StartInAsync(redis.Address);

        await AssertSameAsync(await sweep);
    }

    [Fact]
    public async Task Sweep_WhileRedisIsAway_EndsWithTheBytesOfOneProcess()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await HostProcess.StartInAsync(redis.Address);
        await using var second = await HostProcess.StartInAsync(redis.Address);
        var sweep = SweepAsync("cluster", "--cluster", redis.Address);
        await DoneAsync("cluster", Points / 10);
        Assert.False(sweep.IsCompleted);

        await redis.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await redis.StartAgainAsync();

        await AssertSameAsync(await sweep);
    }

    [Fact]
    public async Task Sweep_WhoseHostsComeAndGoAndWhoseCommandIsKilled_EndsWithTheBytesOfOneProcess()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var first = await HostProcess.StartInAsync(redis.Address);
        await using var second = await HostProcess.StartInAsync(redis.Address);
        using var killed = HostProcess.BeginNegsim(
            "sweep",
            await ExperimentAsync(),
            "--out",
            Path.Combine(_folder, "cluster"),
            "--cluster",
            redis.Address
        );
        await DoneAsync("cluster", Points / 20);

        // It ends what it has begun and hands over the rest.
        var leaving = EndAsync(first);
        var before = await CountAsync("cluster");
        await DoneAsync("cluster", before + 10);
        killed.Kill();
        await killed.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), await leaving);
        Assert.InRange(await CountAsync("cluster"), before + 10, Points - 1);
        var rest = SweepAsync("cluster", "--cluster", redis.Address);
        await using var third = await HostProcess.StartInAsync(redis.Address);
        await AssertSameAsync(await rest);

        static async Task<(int ExitCode, string Error)> EndAsync(HostProcess host)
        {
            var outcome = await host.StopAsync();
            return (outcome.ExitCode, outcome.Error);
        }
    }

    [Fact]
    public async Task Run_WhereNobodyIs_SaysSo()
    {
        var nobody = await HostProcess.NegsimAsync(
            "run",
            "commons-symmetric",
            "--cluster",
            $"redis://localhost:{HostProcess.FreePort()}",
            "--out",
            Path.Combine(_folder, "a")
        );
        await using var redis = await RedisServer.StartAsync();
        var noHost = await HostProcess.NegsimAsync(
            "run",
            "commons-symmetric",
            "--cluster",
            redis.Address,
            "--out",
            Path.Combine(_folder, "b")
        );

        Assert.Equal((1, 1), (nobody.ExitCode, noHost.ExitCode));
        Assert.Contains("no Redis server answers at redis://localhost:", nobody.Error, StringComparison.Ordinal);
        Assert.Contains($"Waiting for a host at {redis.Address}, 30 seconds at most.", noHost.Error, StringComparison.Ordinal);
        Assert.Contains("no NegotiationSim host has joined the cluster", noHost.Error, StringComparison.Ordinal);
    }

    private async Task<Outcome> SweepAsync(string output, params string[] more) =>
        await HostProcess.NegsimAsync(["sweep", await ExperimentAsync(), "--out", Path.Combine(_folder, output), .. more]);

    private async Task<string> ExperimentAsync()
    {
        var experiment = Path.Combine(_folder, "experiment.yaml");
        await File.WriteAllTextAsync(experiment, Experiment, TestContext.Current.CancellationToken);
        return experiment;
    }

    // Waits until so many points are done.
    private async Task DoneAsync(string output, int points)
    {
        for (var waits = 0; waits < 600 && await CountAsync(output) < points; waits++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    private async Task<int> CountAsync(string output)
    {
        var journal = Path.Combine(_folder, output, "points.jsonl");
        return File.Exists(journal) ? (await File.ReadAllLinesAsync(journal, TestContext.Current.CancellationToken)).Length : 0;
    }

    private async Task AssertSameAsync(Outcome cluster)
    {
        Assert.True(cluster.ExitCode == 0, cluster.Error);
        _alone ??= await AloneAsync();
        Assert.Equal(_alone, await ReadAsync("cluster"));
    }

    private async Task<byte[]> AloneAsync()
    {
        var alone = await SweepAsync("alone");
        Assert.True(alone.ExitCode == 0, alone.Error);
        return await ReadAsync("alone");
    }

    private Task<byte[]> ReadAsync(string output) =>
        File.ReadAllBytesAsync(Path.Combine(_folder, output, "points.csv"), TestContext.Current.CancellationToken);
}
