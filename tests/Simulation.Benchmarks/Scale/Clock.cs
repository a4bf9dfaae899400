namespace Simulation.Benchmarks.Scale;

/// <summary>
/// The clock of a discrete-event simulation: what is to happen, in order of time, and of being asked for where that is the same.
/// </summary>
internal sealed class Clock
{
    private readonly PriorityQueue<Action, (double Time, long Order)> _events = new();
    private long _order;

    /// <summary>Now, in seconds.</summary>
    public double Now { get; private set; }

    /// <summary>Has something happen so many seconds from now.</summary>
    public void After(double seconds, Action act) => _events.Enqueue(act, (Now + seconds, _order++));

    /// <summary>Lets everything happen.</summary>
    public void Run()
    {
        while (_events.TryDequeue(out var act, out var when))
        {
            Now = when.Time;
            act();
        }
    }
}
