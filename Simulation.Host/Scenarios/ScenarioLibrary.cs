using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Simulation.Reporting.Scenarios;

namespace Simulation.Host.Scenarios;

/// <summary>The scenarios that this host knows by name: those that come with the program, and drafts that were written here. No name is a path.</summary>
internal sealed class ScenarioLibrary(Drafts drafts) : IDisposable
{
    // Each holds the data that it reads.
    private const int DraftsInMemory = 20;

    private readonly MemoryCache _drafts = new(new MemoryCacheOptions { SizeLimit = DraftsInMemory });
    private readonly ConcurrentDictionary<string, ScenarioSource> _shipped = new();

    /// <summary>The names of those that come with the program.</summary>
    public static IReadOnlyList<string> Shipped { get; } = [.. ScenarioFolder.Names()];

    /// <summary>A scenario; null where there is none of this name.</summary>
    public ScenarioSource? Find(string name)
    {
        if (Shipped.Contains(name))
            return _shipped.GetOrAdd(name, known => ScenarioFolder.Open(known).Source!);

        if (!_drafts.TryGetValue(name, out ScenarioSource? source) && drafts.Find(name) is { } yaml)
            _drafts.Set(name, source = Foreign($"{name}.yaml", yaml), new MemoryCacheEntryOptions { Size = 1 });

        return source;
    }

    /// <summary>A scenario and what it sets; null where there is none of this name.</summary>
    public LoadedScenario? Load(string name, IReadOnlyList<string> overrides) => Find(name)?.Load(overrides);

    /// <summary>A scenario's text as everyone may read it: of what comes with the program, without what only a seat's people are told in a class. Whoever wrote a draft knows it.</summary>
    public static string Shown(string name, string yaml) => Shipped.Contains(name) ? PrivateBriefs.LeftOutOf(yaml) : yaml;

    public void Dispose() => _drafts.Dispose();

    /// <summary>A text that came from outside: it may build on what comes with the program, and read nothing else of this machine.</summary>
    public static ScenarioSource Foreign(string file, string yaml) => new(file, yaml, ScenarioFolder.Shipped);
}
