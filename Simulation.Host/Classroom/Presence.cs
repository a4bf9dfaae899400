namespace Simulation.Host.Classroom;

/// <summary>Whether somebody is there.</summary>
/// <param name="Kind">Whether they are.</param>
/// <param name="Since">How long ago they were last heard of; null where never.</param>
public readonly record struct Presence(PresenceKind Kind, TimeSpan? Since)
{
    private static readonly TimeSpan Here = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    /// <summary>What follows from how long ago somebody was last heard of; null where never.</summary>
    public static Presence After(TimeSpan? since) =>
        new(
            since < Here ? PresenceKind.Here
                : since < Idle ? PresenceKind.Idle
                : PresenceKind.Away,
            since
        );
}

/// <summary>Whether somebody is there.</summary>
public enum PresenceKind
{
    /// <summary>Heard of in the last 30 seconds.</summary>
    Here,

    /// <summary>Heard of in the last two minutes.</summary>
    Idle,

    /// <summary>Not heard of for longer.</summary>
    Away,
}
