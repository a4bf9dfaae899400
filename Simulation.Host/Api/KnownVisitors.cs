using Microsoft.Extensions.Caching.Memory;
using Simulation.Host.Classroom;

namespace Simulation.Host.Api;

/// <summary>
/// Secrets and codes that turned out to be right a short while ago: so those who are in a class are told apart from those who only try.
/// </summary>
internal sealed class KnownVisitors : IDisposable
{
    private const int MostKept = 50_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Takes note of the secret of somebody in a class.</summary>
    public void Meet(string secret) => Keep(Secret.Hash(secret));

    /// <summary>Takes note of a class that there is.</summary>
    public void MeetClass(string code) => Keep(code);

    /// <summary>Whether a secret is one of somebody in a class.</summary>
    public bool Knows(string secret) => _known.TryGetValue(Secret.Hash(secret), out _);

    /// <summary>Whether there is a class of this code.</summary>
    public bool KnowsClass(string code) => _known.TryGetValue(code, out _);

    public void Dispose() => _known.Dispose();

    private void Keep(string key) => _known.Set(key, true, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Lasts });
}
