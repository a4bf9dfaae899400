using Microsoft.Extensions.Hosting;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Runner;

/// <summary>The grains that a command runs on: a silo inside this process, or a host that is there already.</summary>
internal sealed class Driver : IRunDriver, IAsyncDisposable
{
    // Each silo has two batches for each of its cores, so that none waits for the next.
    private const int BatchesPerCore = 2;

    private readonly IHost _host;
    private readonly GrainDriver _grains;

    private Driver(string name, IHost host, int batchesInFlight)
    {
        (Name, _host, BatchesInFlight) = (name, host, batchesInFlight);
        _grains = NegotiationSilo.DriverOf(host, batchesInFlight);
    }

    /// <summary>What the manifest calls it.</summary>
    public string Name { get; }

    /// <summary>How many batches run at once.</summary>
    public int BatchesInFlight { get; }

    /// <summary>What is wrong with the name of a cluster; null if nothing is.</summary>
    public static string? Problem(string? cluster) => cluster is null || ClusterAddress.Parse(cluster) is not null ? null : $"--cluster {cluster}: expected {ClusterAddress.Forms}.";

    /// <summary>Starts a silo, or connects to the silos that <paramref name="cluster"/> names.</summary>
    /// <exception cref="IOException">No host answers.</exception>
    public static async Task<Driver> OpenAsync(string? cluster, CancellationToken cancellation)
    {
        if (cluster is null)
            return new Driver("embedded", await NegotiationSilo.StartEmbeddedAsync(cancellation), Environment.ProcessorCount);

        var address = ClusterAddress.Parse(cluster)!;
        var client = await NegotiationClient.ConnectAsync(address, cancellation);
        var batches = address.IsRedis ? BatchesPerCore * Environment.ProcessorCount * await NegotiationSilo.SilosOfAsync(client) : Environment.ProcessorCount;
        return new Driver(address.Name, client, batches);
    }

    public Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken) =>
        _grains.RunAsync(plan, progress, cancellationToken);

    public Task RunAllAsync(IReadOnlyList<PreparedRun> runs, Action<int, LaneResult> receive, CancellationToken cancellationToken) => _grains.RunAllAsync(runs, receive, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // A silo that stops in good order says good-bye to nobody here; a short wait is enough.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _host.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _host.Dispose();
    }
}
