using System.Collections.Concurrent;

namespace Simulation.Host.Classroom;

/// <summary>
/// Keys by which a browser takes over the lead of a class that a program made. Each opens once, within ten minutes and on this host:
/// anyone who finds one later, in a history or a list of processes, has nothing.
/// </summary>
internal sealed class HandOver(TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Deposit> _deposits = new();

    /// <summary>A new key for the facilitator's secret.</summary>
    public string KeyFor(string code, string secret)
    {
        foreach (var (old, deposit) in _deposits)
        {
            if (!IsOpen(deposit))
                _deposits.TryRemove(old, out _);
        }

        var key = Secret.New();
        _deposits[key] = new Deposit(code, secret, clock.GetTimestamp());
        return key;
    }

    /// <summary>
    /// The secret behind a key, which opens no more; null where the key is wrong, used or too old, or another class's, which it still
    /// opens.
    /// </summary>
    public string? Take(string code, string key) =>
        _deposits.TryGetValue(key, out var kept) && kept.Code == code && _deposits.TryRemove(key, out var deposit) && IsOpen(deposit)
            ? deposit.Secret
            : null;

    private bool IsOpen(Deposit deposit) => clock.GetElapsedTime(deposit.Made) < Lasts;

    private sealed record Deposit(string Code, string Secret, long Made);
}
