namespace Simulation.Benchmarks.Scale;

/// <summary>
/// Servers that take turns among all they have to do, a slice of each: the cores of a machine, or its line to the network.
/// </summary>
internal sealed class Station(Clock clock, int servers)
{
    // What Linux lets a thread run at a time where others wait.
    private const double Slice = 0.003;

    private readonly Queue<(double Work, Action Then)> _waiting = new();
    private int _busy;

    /// <summary>How long its servers were at work, added up.</summary>
    public double Worked { get; private set; }

    /// <summary>The share of its time that it was at work until now.</summary>
    public double Utilisation => Worked / (servers * clock.Now);

    /// <summary>Does some work, and then what comes after it.</summary>
    public void Serve(double work, Action then)
    {
        _waiting.Enqueue((work, then));
        Begin();
    }

    private void Begin()
    {
        if (_busy == servers || !_waiting.TryDequeue(out var task))
            return;

        _busy++;
        var slice = Math.Min(Slice, task.Work);
        clock.After(
            slice,
            () =>
            {
                _busy--;
                Worked += slice;
                if (task.Work > slice)
                    _waiting.Enqueue((task.Work - slice, task.Then));
                else
                    task.Then();

                Begin();
            }
        );
    }
}
