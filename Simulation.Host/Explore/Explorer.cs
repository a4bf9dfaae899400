using Microsoft.Extensions.Localization;
using Simulation.Host.Resources;
using Simulation.Host.Scenarios;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Scenarios;

namespace Simulation.Host.Explore;

/// <summary>Runs scenarios with levers moved: always the same seed, so that a change shows the lever and not luck.</summary>
internal sealed class Explorer(ScenarioLibrary library, IStringLocalizer<ExploreTexts> text) : IDisposable
{
    /// <summary>How many replicates an ensemble has.</summary>
    public const int Replicates = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // A run takes every processor: two of them at once help nobody.
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <summary>Runs an ensemble; or tells why these settings do not go together.</summary>
    public async Task<(RunResult? Result, LoadedScenario? Loaded)> RunAsync(string name, ExploreSettings settings, RunSetup plain, CancellationToken cancellationToken)
    {
        var loaded = await Task.Run(() => library.Load(name, settings.ToOverrides(plain)), cancellationToken);
        if (loaded?.Setup is not { } setup)
            return (null, loaded);

        var plan = new RunPlan(loaded.Package!, setup.Scenario.Seed, Replicates, 0);
        await _turn.WaitAsync(cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return (await Task.Run(() => new InProcessDriver(Environment.ProcessorCount).Run(setup, plan, null, patience.Token), patience.Token), loaded);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, LoadedScenario.Wrong(name, text["TooLong", Replicates, Patience.TotalSeconds]));
        }
        finally
        {
            _turn.Release();
        }
    }
}
