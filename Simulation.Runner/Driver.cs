using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Runner;

/// <summary>The grains that a command runs on: a silo inside this process, or a host that is there already.</summary>
internal sealed class Driver : IRunDriver, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly GrainDriver _grains;

    private Driver(string name, IHost host)
    {
        (Name, _host) = (name, host);
        _grains = new GrainDriver(host.Services.GetRequiredService<IGrainFactory>(), Environment.ProcessorCount);
    }

    /// <summary>What the manifest calls it.</summary>
    public string Name { get; }

    /// <summary>Starts a silo, or connects to a host on this machine if <paramref name="cluster"/> says so.</summary>
    public static async Task<Driver> OpenAsync(string? cluster, CancellationToken cancellation)
    {
        if (cluster is null)
            return new Driver("embedded", await NegotiationSilo.StartEmbeddedAsync(cancellation));

        return new Driver(cluster, await NegotiationClient.ConnectAsync(GatewayPort(), cancellation));
    }

    public Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken) =>
        _grains.RunAsync(plan, progress, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // A silo that stops in good order says good-bye to nobody here; a short wait is enough.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _host.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _host.Dispose();
    }

    private static int GatewayPort() =>
        int.TryParse(Environment.GetEnvironmentVariable("NEGSIM_GATEWAY_PORT"), out var port) ? port : NegotiationSilo.DefaultGatewayPort;
}
