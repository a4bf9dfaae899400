using Microsoft.Extensions.Hosting;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Runner;

/// <summary>The grains that a command runs on: a silo inside this process, or a host that is there already.</summary>
internal sealed class Driver : IRunDriver, IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BeforeWord = TimeSpan.FromSeconds(3);

    private readonly IHost _host;
    private readonly GrainDriver _grains;
    private readonly CancellationTokenSource _closing = new();

    private Driver(string name, IHost host)
    {
        Name = name;
        _host = host;
        _grains = NegotiationSilo.DriverOf(host, Environment.ProcessorCount);
    }

    /// <summary>What the manifest calls it.</summary>
    public string Name { get; }

    /// <summary>How many batches run at once now.</summary>
    public int BatchesInFlight => _grains.BatchesInFlight;

    /// <summary>What is wrong with the name of a cluster; null if nothing is.</summary>
    public static string? Problem(string? cluster) =>
        cluster is null || ClusterAddress.Parse(cluster) is not null
            ? null
            : $"--cluster {ClusterAddress.Told(cluster)}: expected {ClusterAddress.Forms}.";

    /// <summary>Starts a silo, or connects to the silos that <paramref name="cluster"/> names.</summary>
    /// <param name="cluster">The address of the silos; null for a silo of its own.</param>
    /// <param name="compiler">Compiles what comes to that silo.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">No host answers.</exception>
    public static async Task<Driver> OpenAsync(string? cluster, RunCompiler compiler, CancellationToken cancellation)
    {
        if (cluster is null)
            return new Driver("embedded", await NegotiationSilo.StartEmbeddedAsync(compiler, cancellation));

        var address = ClusterAddress.Parse(cluster)!;
        var connecting = NegotiationClient.ConnectAsync(address, cancellation);
        if (await Task.WhenAny(connecting, Task.Delay(BeforeWord, cancellation)) != connecting)
            await Console.Error.WriteLineAsync(
                $"Waiting for a host at {address.Name}, {NegotiationClient.Patience.TotalSeconds} seconds at most."
            );

        var driver = new Driver(address.Name, await connecting);
        _ = driver.FollowAsync();
        return driver;
    }

    public Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken) =>
        _grains.RunAsync(plan, progress, cancellationToken);

    public Task MeasureAsync(
        IReadOnlyList<RunPlan> runs,
        IReadOnlyList<string> measures,
        Action<int, int, double[]> receive,
        CancellationToken cancellationToken
    ) => _grains.MeasureAsync(runs, measures, receive, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();

        // A silo that stops in good order says good-bye to nobody here; a short wait is enough.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _host.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _host.Dispose();
    }

    // Silos join and leave while a command runs.
    private async Task FollowAsync()
    {
        var closing = _closing.Token;
        while (!closing.IsCancellationRequested)
        {
            try
            {
                _grains.SpreadOver(await NegotiationSilo.SilosOfAsync(_host));
            }
            catch (Exception loss) when (TransientFailure.Matches(loss))
            {
                // As many as before; batches find out by themselves who is gone.
            }

            await Task.Delay(BetweenLooks, closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
