namespace Simulation.Grains;

/// <summary>
/// How many batches this silo plays at once: anyone who comes when it is full waits in turn, and holds next to nothing meanwhile. A silo
/// that stops in good order ends what it has begun, and sends the others away, to be played elsewhere.
/// </summary>
internal sealed class BatchSlots : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    /// <summary>Two batches for each core, so that none waits for the next.</summary>
    public static readonly int Count = 2 * Environment.ProcessorCount;

    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _free = new(Count);
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Waits for a slot, which is free again once the result is disposed of.</summary>
    /// <exception cref="SiloUnavailableException">The silo is about to stop.</exception>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            await _free.WaitAsync(either.Token);
            return new Slot(_free);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SiloUnavailableException("This silo is about to stop and takes no more batches.");
        }
    }

    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(BatchSlots), ServiceLifecycleStage.Active, _ => Task.CompletedTask, CloseAsync);

    public void Dispose()
    {
        _free.Dispose();
        _closing.Dispose();
    }

    // While the silo still takes part in its cluster: countries cannot be called any more once it does not.
    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _closing.CancelAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(MostPatience);
        try
        {
            for (var slot = 0; slot < Count; slot++)
                await _free.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // What takes longer is played again elsewhere, as if the silo had been lost.
        }
    }

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
