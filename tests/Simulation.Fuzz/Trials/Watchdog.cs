namespace Simulation.Fuzz.Trials;

/// <summary>
/// Ends the program when an input never ends: nothing else can stop a thread that goes on for ever. The time counts that the program has
/// had a processor for, since a busy machine lets any input wait.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly Timer _timer;
    private long _index = -1;
    private long _seen = -1;
    private TimeSpan _since;

    /// <summary>Watches from now on.</summary>
    /// <param name="bite">What is done about an input that never ends, by its number, before the program ends.</param>
    public Watchdog(Action<long> bite) => _timer = new Timer(_ => Look(bite), null, Period, Period);

    /// <summary>Tells that an input's turn has come.</summary>
    public void Begin(long index) => Volatile.Write(ref _index, index);

    public void Dispose() => _timer.Dispose();

    private void Look(Action<long> bite)
    {
        var index = Volatile.Read(ref _index);
        var spent = Environment.CpuUsage.TotalTime;
        if (index < 0 || index != _seen)
        {
            _seen = index;
            _since = spent;
        }
        else if (spent - _since > Patience)
        {
            bite(index);
            Environment.Exit(1);
        }
    }
}
