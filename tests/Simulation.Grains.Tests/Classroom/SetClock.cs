namespace Simulation.Grains.Tests.Classroom;

/// <summary>The system's time, but for a clock on the wall that is set and a machine that sleeps when a test says so.</summary>
internal sealed class SetClock : TimeProvider
{
    private long _slept;

    /// <summary>By how much the clock on the wall is wrong.</summary>
    public TimeSpan Wrong { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Wrong;

    public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Read(ref _slept);

    /// <summary>Time goes by that nobody notices.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref _slept, (long)(time.TotalSeconds * TimestampFrequency));
}
