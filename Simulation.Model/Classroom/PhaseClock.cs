namespace Simulation.Model.Classroom;

/// <summary>When a phase ends, by the class's own clock, which stands while the class is paused.</summary>
internal sealed class PhaseClock
{
    /// <summary>What the class's clock shows when the phase ends by it; null where it does not, or the clock stands.</summary>
    public TimeSpan? Deadline { get; private set; }

    /// <summary>What is left of the phase while the clock stands; null while it goes, and where the phase has no end.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Whether the clock stands.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Begins a phase that ends at a time, or does not end by itself.</summary>
    public void Begin(TimeSpan? deadline)
    {
        IsPaused = false;
        Left = null;
        Deadline = deadline;
    }

    /// <summary>Stops the clock.</summary>
    public void Pause(TimeSpan now)
    {
        IsPaused = true;
        Left = Deadline is { } ends ? Later(ends, now) - now : null;
        Deadline = null;
    }

    /// <summary>Lets the clock go on.</summary>
    public void Resume(TimeSpan now)
    {
        IsPaused = false;
        Deadline = now + Left;
        Left = null;
    }

    /// <summary>Gives the phase more time, counted from now where its deadline is over.</summary>
    public void Extend(TimeSpan more, TimeSpan now)
    {
        Deadline = Deadline is { } due ? Later(due, now) + more : null;
        Left += more;
    }

    // Of a class that waits the deadline may be long over.
    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
