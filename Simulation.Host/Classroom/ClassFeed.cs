using System.Collections.Concurrent;
using Simulation.Grains.Classroom;

namespace Simulation.Host.Classroom;

/// <summary>
/// Passes on to this host's pages and sockets that a class has changed. It watches a class while anybody listens, once for all of them.
/// </summary>
internal sealed partial class ClassFeed(IGrainFactory grains, ILogger<ClassFeed> log) : BackgroundService, IClassObserver
{
    // A class whose silo is lost knows nobody any more: this is how long its pages may stand still.
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Guid, Action<int>>> _listeners = new();
    private IClassObserver? _self;

    /// <summary>Listens to a class until the result is disposed of.</summary>
    /// <param name="code">The class.</param>
    /// <param name="changed">Is told the new version, from any thread but in the listener's own language; must return at once.</param>
    public async Task<IDisposable> ListenAsync(string code, Action<int> changed)
    {
        var id = Guid.NewGuid();
        var listeners = _listeners.GetOrAdd(code, _ => new ConcurrentDictionary<Guid, Action<int>>());
        var own = ExecutionContext.Capture()!;
        listeners[id] = version => ExecutionContext.Run(own, _ => changed(version), null);
        await WatchAsync(code);
        return new Subscription(() => listeners.TryRemove(id, out _));
    }

    public Task Changed(string code, int version)
    {
        foreach (var changed in _listeners.GetValueOrDefault(code)?.Values ?? [])
            changed(version);

        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Renewal);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (code, listeners) in _listeners)
            {
                if (!listeners.IsEmpty)
                    await WatchAsync(code);
            }
        }
    }

    private async Task WatchAsync(string code)
    {
        try
        {
            _self ??= grains.CreateObjectReference<IClassObserver>(this);
            await Changed(code, await grains.GetGrain<IClassGrain>(code).Subscribe(_self));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            CouldNotWatch(log, failure, code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not watch class {Class}; trying again in some seconds.")]
    private static partial void CouldNotWatch(ILogger log, Exception failure, string @class);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
