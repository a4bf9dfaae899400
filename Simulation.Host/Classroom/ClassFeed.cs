using Simulation.Grains.Classroom;

namespace Simulation.Host.Classroom;

/// <summary>
/// Passes on to this host's pages and sockets that a class has changed. It watches a class while anybody listens, once for all of them,
/// and forgets it then.
/// </summary>
internal sealed partial class ClassFeed(IGrainFactory grains, ILogger<ClassFeed> log) : BackgroundService, IClassObserver
{
    // A class whose silo is lost knows nobody any more: this is how long its pages may miss changes.
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    private readonly ClassListeners _listeners = new();
    private IClassObserver? _self;

    /// <summary>The classes that it watches.</summary>
    public IReadOnlyList<string> Watched => _listeners.Classes;

    /// <summary>Listens to a class until the result is disposed of.</summary>
    /// <param name="code">The class.</param>
    /// <param name="changed">Is called with the new version, from any thread but in the listener's own language; must return at
    /// once.</param>
    /// <param name="cancellationToken">Says that nobody wants to listen any more.</param>
    public async Task<IDisposable> ListenAsync(string code, Action<int> changed, CancellationToken cancellationToken)
    {
        var own = ExecutionContext.Capture()!;
        var listening = _listeners.Add(code, version => ExecutionContext.Run(own, _ => changed(version), null));
        try
        {
            await WatchAsync(code, cancellationToken);
            return listening;
        }
        catch (OperationCanceledException)
        {
            listening.Dispose();
            throw;
        }
    }

    public Task Changed(string code, int version)
    {
        _listeners.Notify(code, version);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Renewal);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var code in Watched)
                await WatchAsync(code, stoppingToken);
        }
    }

    private async Task WatchAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            _self ??= grains.CreateObjectReference<IClassObserver>(this);
            await Changed(code, await grains.GetGrain<IClassGrain>(code).Subscribe(_self).WaitAsync(cancellationToken));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            CouldNotWatch(log, failure, code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not watch class {Class}; trying again in some seconds.")]
    private static partial void CouldNotWatch(ILogger log, Exception failure, string @class);
}
