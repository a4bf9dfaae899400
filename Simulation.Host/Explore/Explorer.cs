using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Simulation.Grains.Work;
using Simulation.Host.Scenarios;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Storage.Scenarios;

namespace Simulation.Host.Explore;

/// <summary>Runs scenarios with levers moved: always the same seed, so that a change shows the lever and not luck.</summary>
internal sealed class Explorer(ScenarioLibrary library, WorkGate gate) : IDisposable
{
    /// <summary>How many replicates an ensemble has.</summary>
    public const int Replicates = 200;

    // What is kept of runs that were seen, by estimate.
    private const long MostKept = 64_000_000;
    private const long LeastSize = 500_000;

    // A class that opens the same page waits for one run and not for thirty; and who goes back does not wait at all.
    private readonly MemoryCache _seen = new(new MemoryCacheOptions { SizeLimit = MostKept });

    private volatile Foreseen? _foreseen;

    public void Dispose() => _seen.Dispose();

    /// <summary>What these settings lead to; or why they do not go together, or are not run here.</summary>
    /// <param name="name">The scenario.</param>
    /// <param name="settings">What was moved in it.</param>
    /// <param name="plain">The scenario as it is written.</param>
    /// <param name="payer">The address that asks.</param>
    /// <param name="cancellationToken">Says that nobody waits for it any more.</param>
    public async Task<(Explored? Seen, IReadOnlyList<Problem> Problems)> ExploreAsync(
        string name,
        ExploreSettings settings,
        RunSetup plain,
        string payer,
        CancellationToken cancellationToken
    )
    {
        var overrides = settings.ToOverrides(plain);
        var key = KeyOf(name, overrides);
        try
        {
            return _seen.TryGetValue(key, out Explored? known)
                ? (known, [])
                : await PlayAsync(name, overrides, payer, See, cancellationToken);
        }
        catch (WorkRefusedException refused)
        {
            return (null, LoadedScenario.Wrong(name, refused.Message).Problems);
        }

        Explored See(RunSetup setup, Func<RunResult> play)
        {
            if (_seen.TryGetValue(key, out Explored? seen))
                return seen!;

            var clock = Stopwatch.StartNew();
            var played = new Explored(Ensemble.Of(play()), setup, clock.Elapsed);
            return _seen.Set(
                key,
                played,
                new MemoryCacheEntryOptions { Size = LeastSize + (long)setup.Scenario.World.Building(setup.Count).Bytes }
            );
        }
    }

    /// <summary>
    /// Runs settings that somebody may be about to choose, so that they are there by then: only while nobody waits for what they have
    /// chosen.
    /// </summary>
    /// <exception cref="OperationCanceledException">Somebody chose something else in the meantime.</exception>
    public async Task ForeseeAsync(string name, ExploreSettings settings, RunSetup plain, string payer, CancellationToken cancellationToken)
    {
        if (!gate.IsFree(WorkKind.Ensemble))
            return;

        // Not disposed of: somebody may be about to stop it. It goes with the one that it is linked to.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _foreseen = new Foreseen(KeyOf(name, settings.ToOverrides(plain)), stop);
        try
        {
            await ExploreAsync(name, settings, plain, payer, stop.Token);
        }
        finally
        {
            _foreseen = null;
        }
    }

    /// <summary>Runs an ensemble; or says why these settings do not go together.</summary>
    /// <exception cref="WorkRefusedException">It was not run.</exception>
    public Task<(RunResult? Result, IReadOnlyList<Problem> Problems)> RunAsync(
        string name,
        ExploreSettings settings,
        RunSetup plain,
        string payer,
        CancellationToken cancellationToken
    ) => PlayAsync(name, settings.ToOverrides(plain), payer, (_, play) => play(), cancellationToken);

    private static string KeyOf(string name, IReadOnlyList<string> overrides) => string.Join('\n', overrides.Prepend(name));

    private async Task<(T? Result, IReadOnlyList<Problem> Problems)> PlayAsync<T>(
        string name,
        IReadOnlyList<string> overrides,
        string payer,
        Func<RunSetup, Func<RunResult>, T> read,
        CancellationToken cancellationToken
    )
        where T : class
    {
        // What somebody has chosen goes before what somebody may be about to choose.
        if (_foreseen is { } foreseen && foreseen.Key != KeyOf(name, overrides))
            await foreseen.Stop.CancelAsync();

        var loaded = await library.LoadAsync(name, overrides, payer, cancellationToken);
        if (loaded?.Setup is not { } setup)
            return (null, loaded?.Problems ?? []);

        var plan = new RunPlan(setup, setup.Scenario.Seed, Replicates, 0);
        var threads = WorkGate.Threads(WorkKind.Ensemble);
        return (
            await gate.DoAsync(
                WorkKind.Ensemble,
                payer,
                RunCost.Run(setup, Replicates, 0, threads),
                stop => read(setup, () => new InProcessDriver(threads).Run(plan, null, stop)),
                cancellationToken
            ),
            []
        );
    }

    private sealed record Foreseen(string Key, CancellationTokenSource Stop);
}
