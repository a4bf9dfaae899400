namespace Simulation.Grains.Classroom;

/// <summary>
/// How long a class has gone on: it goes on from what it showed last, whichever host held the class then, and knows no clock on a wall.
/// It is looked at every few seconds while a phase ends by it, so a longer gap is a time in which the host slept or was suspended and
/// nobody could do anything: of that, the most between two looks counts.
/// </summary>
internal sealed class ClassClock(TimeProvider time, TimeSpan shown)
{
    /// <summary>How often it is looked at at least while a phase ends by it.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Most = 2 * Beat;

    private TimeSpan _shown = shown;
    private long _looked = time.GetTimestamp();

    /// <summary>What it shows now, to the millisecond.</summary>
    public TimeSpan Read()
    {
        var now = time.GetTimestamp();
        var gone = time.GetElapsedTime(_looked, now);
        _shown += gone < Most ? gone : Most;
        _looked = now;
        return TimeSpan.FromMilliseconds(Math.Floor(_shown.TotalMilliseconds));
    }
}
