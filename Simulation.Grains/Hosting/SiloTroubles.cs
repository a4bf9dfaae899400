using System.Collections.Concurrent;

namespace Simulation.Grains.Hosting;

/// <summary>What is wrong with this silo now, for anyone who asks whether it is ready. Safe for many threads.</summary>
public sealed class SiloTroubles
{
    private readonly ConcurrentDictionary<string, Trouble> _all = new();

    /// <summary>Everything that is wrong, in the order of what it is about.</summary>
    public IReadOnlyList<Trouble> All => [.. _all.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value)];

    /// <summary>What is wrong with something; null where nothing is.</summary>
    public Trouble? Of(string about) => _all.GetValueOrDefault(about);

    /// <summary>Takes note of a trouble, in place of what was wrong with the same thing before.</summary>
    /// <param name="about">What it is about.</param>
    /// <param name="trouble">What is wrong.</param>
    public void Report(string about, Trouble trouble) => _all[about] = trouble;

    /// <summary>Takes note that something is well again.</summary>
    public void Clear(string about) => _all.TryRemove(about, out _);
}

/// <summary>Something that is wrong.</summary>
/// <param name="Sentence">What, and what to do, for an operator: without secrets and without what people wrote.</param>
/// <param name="TakesNoWork">Whether the silo can take no work until it is mended.</param>
public sealed record Trouble(string Sentence, bool TakesNoWork);
