using System.Globalization;
using Microsoft.Extensions.Hosting;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Runner;

/// <summary>The grains that a command runs on: a silo inside this process, or a host that is there already.</summary>
internal sealed class Driver : IRunDriver, IAsyncDisposable
{
    private const string Localhost = "localhost";
    private readonly IHost _host;
    private readonly GrainDriver _grains;

    private Driver(string name, IHost host)
    {
        (Name, _host) = (name, host);
        _grains = NegotiationSilo.DriverOf(host, Environment.ProcessorCount);
    }

    /// <summary>What the manifest calls it.</summary>
    public string Name { get; }

    /// <summary>What is wrong with the name of a cluster; null if nothing is.</summary>
    public static string? Problem(string? cluster) =>
        cluster is null || GatewayOf(cluster) is not null ? null : $"--cluster {cluster}: expected {Localhost}, or {Localhost}:PORT where the host has another gateway port.";

    /// <summary>Starts a silo, or connects to a host on this machine if <paramref name="cluster"/> says so.</summary>
    /// <exception cref="IOException">No host answers.</exception>
    public static async Task<Driver> OpenAsync(string? cluster, CancellationToken cancellation) => cluster is null
        ? new Driver("embedded", await NegotiationSilo.StartEmbeddedAsync(cancellation))
        : new Driver(Localhost, await NegotiationClient.ConnectAsync(GatewayOf(cluster)!.Value, cancellation));

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

    private static int? GatewayOf(string cluster)
    {
        if (cluster == Localhost)
            return SiloPorts.Default.Gateway;

        return cluster.Split(':') is [Localhost, var text] && ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null;
    }
}
