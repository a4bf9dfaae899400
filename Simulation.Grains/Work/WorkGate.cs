using Simulation.Model.Limits;

namespace Simulation.Grains.Work;

/// <summary>
/// The one way to a processor for everything that a visitor can start besides handing in: it is refused where it would take too much, waits
/// in fair turn, is stopped when its visitor is gone or its time is up, and is charged to somebody. What people hand in to a class does not
/// come by here, and never waits for what does.
/// </summary>
public sealed class WorkGate
{
    private readonly WorkSettings _settings;
    private readonly Dictionary<WorkKind, FairQueue> _queues;

    /// <summary>A gate.</summary>
    public WorkGate(WorkSettings settings)
    {
        _settings = settings;
        _queues = new Dictionary<WorkKind, FairQueue>
        {
            [WorkKind.Class] = new(Math.Max(1, Environment.ProcessorCount - 1), settings.WaitingOfClass),
            [WorkKind.Export] = new(1, settings.WaitingOfAddress),
            [WorkKind.Reading] = new(Math.Max(1, Environment.ProcessorCount / 2), settings.WaitingOfAddress),

            // It takes every processor: two of it at once help nobody.
            [WorkKind.Ensemble] = new(1, settings.WaitingOfAddress),
        };
    }

    /// <summary>How much one piece of work may take.</summary>
    public WorkLimits Limits => _settings.Limits;

    /// <summary>How many processors a piece of work may use at once.</summary>
    public static int Threads(WorkKind kind) => kind == WorkKind.Ensemble ? Environment.ProcessorCount : 1;

    /// <summary>Whether work of this kind would begin at once.</summary>
    public bool IsFree(WorkKind kind) => _queues[kind].Free > 0;

    /// <summary>Does a piece of work.</summary>
    /// <param name="kind">What kind of work it is.</param>
    /// <param name="payer">To whom it is charged: an address or a class.</param>
    /// <param name="cost">What it will take.</param>
    /// <param name="work">Does it, until it is told to stop.</param>
    /// <param name="cancellationToken">Says that its visitor is gone.</param>
    /// <exception cref="WorkRefusedException">It was not done, or not to its end.</exception>
    /// <exception cref="OperationCanceledException">The visitor was gone.</exception>
    public Task<T> DoAsync<T>(
        WorkKind kind,
        string payer,
        Workload cost,
        Func<CancellationToken, T> work,
        CancellationToken cancellationToken
    ) => DoAsync(kind, payer, cost, stop => Task.FromResult(work(stop)), cancellationToken);

    /// <inheritdoc cref="DoAsync{T}(WorkKind, string, Workload, Func{CancellationToken, T}, CancellationToken)"/>
    public async Task<T> DoAsync<T>(
        WorkKind kind,
        string payer,
        Workload cost,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        if (Limits.Refusal(cost with { Seconds = cost.Seconds / Threads(kind) }, "this") is { } refusal)
            throw new WorkRefusedException(WorkRefusal.TooLarge, refusal);

        var place = await EnterAsync(kind, payer, cancellationToken);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(_settings.LongestWork);
        var doing = Task.Run(() => work(stop.Token), CancellationToken.None);

        // What does not stop at once keeps its place until it does.
        _ = doing.ContinueWith(
            _ =>
            {
                place.Dispose();
                stop.Dispose();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        try
        {
            return await doing.WaitAsync(_settings.LongestWork + WorkSettings.Grace, cancellationToken);
        }
        catch (Exception late) when (late is OperationCanceledException or TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw new WorkRefusedException(
                WorkRefusal.TooLong,
                $"this took longer than the {_settings.LongestWork.TotalSeconds:0} seconds that one request has here: "
                    + $"{WorkSettings.Instead}"
            );
        }
    }

    private async Task<IDisposable> EnterAsync(WorkKind kind, string payer, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_settings.LongestWait);
        try
        {
            return await _queues[kind].EnterAsync(payer, patience.Token)
                ?? throw new WorkRefusedException(
                    WorkRefusal.TooMany,
                    "too much that was asked from here waits already: wait for it, or ask again in a minute."
                );
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new WorkRefusedException(
                WorkRefusal.Busy,
                $"others have asked for so much that this waited {_settings.LongestWait.TotalSeconds:0} "
                    + $"seconds in vain: ask again in a minute."
            );
        }
    }
}
