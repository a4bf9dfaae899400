using System.Collections.Concurrent;
using Simulation.Grains.Classroom;
using Simulation.Host.Scenarios;
using Simulation.Model.Classroom;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Storage.Scenarios;

namespace Simulation.Host.Classroom;

/// <summary>Makes scenarios ready for a class: as the file has them, with what it sets otherwise when a class plays.</summary>
internal sealed class ClassScenarios(ScenarioLibrary library) : IClassScenarios
{
    // Classes of the same scenario share it, ready to play, as long as one of them is open.
    private readonly ConcurrentDictionary<string, WeakReference<RunSetup>> _ready = new(StringComparer.Ordinal);

    public RunSetup Compile(ClassCharter charter)
    {
        var key = Secret.Hash($"{charter.File}\n{charter.Yaml}");
        if (_ready.TryGetValue(key, out var kept) && kept.TryGetTarget(out var ready))
            return ready;

        var loaded = library.Foreign(charter.File, charter.Yaml).Load([]);
        ready = loaded.Setup ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
        foreach (var (old, _) in _ready.Where(one => !one.Value.TryGetTarget(out _)))
            _ready.TryRemove(old, out _);

        _ready[key] = new WeakReference<RunSetup>(ready);
        return ready;
    }

    private readonly Lazy<IReadOnlyList<(string Name, string Title)>> _madeForClasses = new(() =>
        [
            .. from name in ScenarioLibrary.Shipped
            let setup = library.Plain(name).Setup
            where setup is { Scenario.Classroom: not null } && !ClassTerms.Problems(setup).Any()
            select (name, setup.Scenario.Title),
        ]
    );

    /// <summary>The names of the scenarios that are made for a class, with their titles.</summary>
    public IReadOnlyList<(string Name, string Title)> MadeForClasses => _madeForClasses.Value;

    /// <summary>A scenario as a class plays it, with why none can; or what is wrong with it.</summary>
    /// <param name="name">The scenario.</param>
    /// <param name="waits">Whether phases wait for everyone, whatever the scenario says.</param>
    /// <param name="payer">The address that asks.</param>
    /// <param name="cancellationToken">Says that nobody waits for it any more.</param>
    public async Task<LoadedScenario> LoadAsync(string name, bool waits, string payer, CancellationToken cancellationToken)
    {
        if (await library.LoadAsync(name, [], payer, cancellationToken) is not { } loaded)
            return LoadedScenario.Wrong(name, $"there is no scenario of that name.{DidYouMean.For(name, ScenarioLibrary.Shipped)}");

        string[] set = [.. loaded.Setup?.Scenario.Classroom?.Set ?? [], .. waits ? ["classroom.waits=true"] : Array.Empty<string>()];
        var played = loaded.Setup is null || set.Length == 0 ? loaded : (await library.LoadAsync(name, set, payer, cancellationToken))!;
        return played.Setup is not { } setup
            ? played
            : played with
            {
                ForClasses =
                [
                    .. ClassTerms.Problems(setup).Select(problem => new Problem(name, 0, 0, $"{problem.Key}: {problem.Message}")),
                ],
            };
    }
}
