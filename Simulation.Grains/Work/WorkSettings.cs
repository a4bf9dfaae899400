using Simulation.Model.Limits;

namespace Simulation.Grains.Work;

/// <summary>How much work visitors may start.</summary>
public sealed record WorkSettings
{
    /// <summary>What somebody can do whose work is refused.</summary>
    public const string Instead = "run it with negsim on a machine of your own, or take fewer parties, periods, rounds or texts.";

    /// <summary>How long work that was told to stop is waited for.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <value>The most memory of one piece of work, in megabytes; the default is 256.</value>
    public int Megabytes { get; init; } = 256;

    /// <value>How long one piece of work lasts at most, and the most processor time that it may be estimated to take on each processor that
    /// it uses; the default is a minute.</value>
    public TimeSpan LongestWork { get; init; } = TimeSpan.FromMinutes(1);

    /// <value>How long a piece of work waits for its turn at most; the default is half a minute.</value>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <value>How much work of one kind waits for one address at most; the default is 200, so that a class behind one address can look at
    /// the same page.</value>
    public int WaitingOfAddress { get; init; } = 200;

    /// <value>How much work waits for one class at most; the default is 100.</value>
    public int WaitingOfClass { get; init; } = 100;

    /// <summary>The limits of one piece of work.</summary>
    public WorkLimits Limits =>
        new(
            Megabytes * 1e6,
            LongestWork.TotalSeconds,
            $"this host allows {WorkLimits.Memory(Megabytes * 1e6)} and {WorkLimits.Time(LongestWork.TotalSeconds)} for one request: "
                + $"{Instead}"
        );
}
