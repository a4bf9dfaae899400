using System.Collections.Concurrent;

namespace Simulation.Host.Classes;

/// <summary>When each person was last heard of. It is nothing that has to outlive the process: whoever is there is heard of again within seconds.</summary>
internal sealed class Presence(TimeProvider clock)
{
    private static readonly TimeSpan Here = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string Code, int Person), DateTimeOffset> _heard = new();

    public void Hear(string code, int person) => _heard[(code, person)] = clock.GetUtcNow();

    /// <summary>How somebody is there, and how long ago they were last heard of; null where never since the host started.</summary>
    public (PresenceKind Kind, TimeSpan? Since) Of(string code, int person)
    {
        if (!_heard.TryGetValue((code, person), out var heard))
            return (PresenceKind.Away, null);

        var since = clock.GetUtcNow() - heard;
        return (since < Here ? PresenceKind.Here : since < Idle ? PresenceKind.Idle : PresenceKind.Away, since);
    }
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
