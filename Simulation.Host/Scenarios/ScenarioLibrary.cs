using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Simulation.Grains.Work;
using Simulation.Model.Engine;
using Simulation.Model.Limits;
using Simulation.Storage.Scenarios;

namespace Simulation.Host.Scenarios;

/// <summary>
/// The scenarios that this host knows by name: those that come with the program, and drafts that were written here. No name is a path.
/// Reading one is work that its visitor pays for; what was read is kept for a while.
/// </summary>
internal sealed class ScenarioLibrary(Drafts drafts, WorkGate gate, RunCompiler compiler) : IDisposable
{
    // What is kept of drafts and of scenarios with levers moved, by estimate.
    private const long MostKept = 64_000_000;
    private const long LeastSize = 100_000;

    private readonly MemoryCache _read = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly ConcurrentDictionary<string, Lazy<(ScenarioSource Source, LoadedScenario Plain)>> _shipped = new();

    /// <summary>Makes them ready to run.</summary>
    public RunCompiler Compiler => compiler;

    /// <summary>The names of those that come with the program.</summary>
    public static IReadOnlyList<string> Shipped { get; } = [.. ScenarioFolder.Names()];

    /// <summary>A scenario that comes with the program, as it is written.</summary>
    public LoadedScenario Plain(string name) => Known(name).Plain;

    /// <summary>A scenario's text; null where there is none of this name.</summary>
    public string? Text(string name) => Shipped.Contains(name) ? Known(name).Source.Text : drafts.Find(name);

    /// <summary>A scenario and what it sets; null where there is none of this name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="overrides">Values to set, each <c>path=value</c>.</param>
    /// <param name="payer">The address that asks.</param>
    /// <param name="cancellationToken">Says that nobody waits for it any more.</param>
    /// <exception cref="WorkRefusedException">It was not read.</exception>
    public async Task<LoadedScenario?> LoadAsync(
        string name,
        IReadOnlyList<string> overrides,
        string payer,
        CancellationToken cancellationToken
    )
    {
        var isShipped = Shipped.Contains(name);
        if (isShipped && overrides.Count == 0)
            return Known(name).Plain;

        var key = string.Join('\n', overrides.Prepend(name));
        if (_read.TryGetValue(key, out LoadedScenario? known))
            return known;

        if ((isShipped ? Known(name).Source : Draft(name)) is not { } source)
            return null;

        var loaded = await gate.DoAsync(
            WorkKind.Reading,
            payer,
            Workload.Reading(source.Text.Length),
            _ => source.Load(overrides, gate.Limits),
            cancellationToken
        );
        return _read.Set(key, loaded, new MemoryCacheEntryOptions { Size = SizeOf(source.Text, loaded) });
    }

    /// <summary>Reads a text that is not kept, for its problems: as it is written, and as a class plays it.</summary>
    public Task<LoadedScenario> CheckAsync(string file, string yaml, string payer, CancellationToken cancellationToken)
    {
        var once = Workload.Reading(yaml.Length);
        var twice = once with { Seconds = 2 * once.Seconds };
        return gate.DoAsync(WorkKind.Reading, payer, twice, _ => Checked(Foreign(file, yaml)), cancellationToken);
    }

    /// <summary>
    /// A scenario's text as everyone may read it: of what comes with the program, without what only a seat's people are told in a class.
    /// The one who wrote a draft knows it.
    /// </summary>
    public static string Shown(string name, string yaml) => Shipped.Contains(name) ? PrivateBriefs.LeftOutOf(yaml) : yaml;

    public void Dispose() => _read.Dispose();

    /// <summary>
    /// A text that came from outside: it may build on what comes with the program, and read nothing else of this machine.
    /// </summary>
    public ScenarioSource Foreign(string file, string yaml) => new(file, yaml, compiler, ScenarioFolder.Shipped);

    private LoadedScenario Checked(ScenarioSource source)
    {
        var plain = source.Load([], gate.Limits);
        if (plain.Setup is null)
            return plain;

        var played = ClassVersion.Of(source, plain, gate.Limits);
        return plain with { Problems = played.Problems, ForClasses = played.ForClasses };
    }

    private ScenarioSource? Draft(string name) => drafts.Find(name) is { } yaml ? Foreign($"{name}.yaml", yaml) : null;

    private (ScenarioSource Source, LoadedScenario Plain) Known(string name) =>
        _shipped
            .GetOrAdd(
                name,
                known =>
                    new(() =>
                    {
                        var source = ScenarioFolder.Open(known, compiler).Source!;
                        return (source, source.Load([]));
                    })
            )
            .Value;

    private static long SizeOf(string text, LoadedScenario loaded)
    {
        var world = loaded.Setup is { } setup ? setup.Scenario.World.Building(setup.Count).Bytes : 0;
        return LeastSize + (long)(Workload.Reading(text.Length).Bytes + world);
    }
}
