using System.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Localization;
using Simulation.Host.Resources;
using Simulation.Host.Scenarios;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Scenarios;

namespace Simulation.Host.Explore;

/// <summary>Runs scenarios with levers moved: always the same seed, so that a change shows the lever and not luck.</summary>
internal sealed class Explorer(ScenarioLibrary library, IStringLocalizer<ExploreTexts> text) : IDisposable
{
    /// <summary>How many replicates an ensemble has.</summary>
    public const int Replicates = 200;

    private const int MostKept = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // A run takes every processor: two of them at once help nobody.
    private readonly SemaphoreSlim _turn = new(1);

    // A class that opens the same page waits for one run and not for thirty; and who goes back does not wait at all.
    private readonly MemoryCache _seen = new(new MemoryCacheOptions { SizeLimit = MostKept });

    private volatile Foreseen? _foreseen;

    public void Dispose()
    {
        _turn.Dispose();
        _seen.Dispose();
    }

    /// <summary>What these settings lead to; or why they do not go together.</summary>
    public async Task<(Explored? Seen, IReadOnlyList<Problem> Problems)> ExploreAsync(string name, ExploreSettings settings, RunSetup plain, CancellationToken cancellationToken)
    {
        var overrides = settings.ToOverrides(plain);
        var key = KeyOf(name, overrides);
        if (_seen.TryGetValue(key, out Explored? seen))
            return (seen, []);

        await TakeTurnAsync(key, cancellationToken);
        try
        {
            if (_seen.TryGetValue(key, out seen))
                return (seen, []);

            var clock = Stopwatch.StartNew();
            (seen, var problems) = await PlayAsync(name, overrides, (setup, result) => new Explored(Ensemble.Of(result), setup, clock.Elapsed), cancellationToken);
            if (seen is not null)
                _seen.Set(key, seen, new MemoryCacheEntryOptions { Size = 1 });

            return (seen, problems);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs settings that somebody may be about to choose, so that they are there by then: only while nobody waits for what they have chosen.</summary>
    /// <exception cref="OperationCanceledException">Somebody chose something else in the meantime.</exception>
    public async Task ForeseeAsync(string name, ExploreSettings settings, RunSetup plain, CancellationToken cancellationToken)
    {
        if (_turn.CurrentCount == 0)
            return;

        // Not disposed of: somebody may be about to stop it. It goes with the one that it is linked to.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _foreseen = new Foreseen(KeyOf(name, settings.ToOverrides(plain)), stop);
        try
        {
            await ExploreAsync(name, settings, plain, stop.Token);
        }
        finally
        {
            _foreseen = null;
        }
    }

    /// <summary>Runs an ensemble; or tells why these settings do not go together.</summary>
    public async Task<(RunResult? Result, IReadOnlyList<Problem> Problems)> RunAsync(string name, ExploreSettings settings, RunSetup plain, CancellationToken cancellationToken)
    {
        var overrides = settings.ToOverrides(plain);
        await TakeTurnAsync(KeyOf(name, overrides), cancellationToken);
        try
        {
            return await PlayAsync(name, overrides, (_, result) => result, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static string KeyOf(string name, IReadOnlyList<string> overrides) => string.Join('\n', overrides.Prepend(name));

    private Task TakeTurnAsync(string key, CancellationToken cancellationToken)
    {
        if (_foreseen is { } foreseen && foreseen.Key != key)
            foreseen.Stop.Cancel();

        return _turn.WaitAsync(cancellationToken);
    }

    private async Task<(T? Result, IReadOnlyList<Problem> Problems)> PlayAsync<T>(string name, IReadOnlyList<string> overrides, Func<RunSetup, RunResult, T> read, CancellationToken cancellationToken)
        where T : class
    {
        var loaded = await Task.Run(() => library.Load(name, overrides), cancellationToken);
        if (loaded?.Setup is not { } setup)
            return (null, loaded?.Problems ?? []);

        var plan = new RunPlan(loaded.Package!, setup.Scenario.Seed, Replicates, 0);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return (await Task.Run(() => read(setup, new InProcessDriver(Environment.ProcessorCount).Run(setup, plan, null, patience.Token)), patience.Token), []);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, LoadedScenario.Wrong(name, text["TooLong", Replicates, Patience.TotalSeconds]).Problems);
        }
    }

    private sealed record Foreseen(string Key, CancellationTokenSource Stop);
}
