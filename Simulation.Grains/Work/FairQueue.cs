namespace Simulation.Grains.Work;

/// <summary>
/// Lets pieces of work in, so many at once. Those who wait are let in by turns: one piece of each payer, however many others it has
/// waiting.
/// </summary>
/// <param name="slots">How many are in at once.</param>
/// <param name="mostWaiting">How many of one payer wait at most.</param>
public sealed class FairQueue(int slots, int mostWaiting)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _turns = new();
    private int _free = slots;

    /// <summary>How many could be let in now without waiting.</summary>
    public int Free
    {
        get
        {
            lock (_gate)
                return _free;
        }
    }

    /// <summary>Waits to be let in, which lasts until the result is disposed of.</summary>
    /// <param name="payer">To whom the work is charged.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Null where too much of this payer waits already.</returns>
    public async Task<IDisposable?> EnterAsync(string payer, CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return new Place(this);
            }

            if (!Line(payer, turn))
                return null;
        }

        using var given = cancellationToken.UnsafeRegister(_ => GiveUp(payer, turn, cancellationToken), null);
        await turn.Task;
        return new Place(this);
    }

    private bool Line(string payer, TaskCompletionSource turn)
    {
        if (!_waiting.TryGetValue(payer, out var line))
        {
            _waiting[payer] = line = new Queue<TaskCompletionSource>();
            _turns.Enqueue(payer);
        }

        if (line.Count(one => !one.Task.IsCompleted) >= mostWaiting)
            return false;

        line.Enqueue(turn);
        return true;
    }

    // Its place in the line stays until its turn comes, and is then passed over.
    private void GiveUp(string payer, TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!turn.TrySetCanceled(cancellationToken) || !_waiting.TryGetValue(payer, out var line))
                return;

            while (line.TryPeek(out var first) && first.Task.IsCompleted)
                line.Dequeue();
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (Next() is not { } next)
                _free++;
            else
                next.SetResult();
        }
    }

    // The next payer's next piece; a payer with more goes to the end of the round.
    private TaskCompletionSource? Next()
    {
        while (_turns.TryDequeue(out var payer))
        {
            var line = _waiting[payer];
            TaskCompletionSource? found = null;
            while (found is null && line.TryDequeue(out var one))
                found = one.Task.IsCompleted ? null : one;

            if (line.Count > 0)
                _turns.Enqueue(payer);
            else
                _waiting.Remove(payer);

            if (found is not null)
                return found;
        }

        return null;
    }

    private sealed class Place(FairQueue queue) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                queue.Leave();
        }
    }
}
