using System.Collections.Concurrent;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Reporting.Scenarios;

namespace Simulation.Host.Explore;

/// <summary>Runs scenarios with levers moved: always the same seed, so that a change shows the lever and not luck.</summary>
internal sealed class Explorer
{
    /// <summary>How many replicates an ensemble has.</summary>
    public const int Replicates = 200;

    private readonly ConcurrentDictionary<string, ScenarioSource?> _sources = new();

    /// <summary>A scenario that comes with the program; null where there is none of this name.</summary>
    public LoadedScenario? Load(string name, IReadOnlyList<string> overrides)
    {
        var source = _sources.GetOrAdd(ScenarioFolder.Names().Contains(name) ? name : "", known => known.Length == 0 ? null : ScenarioFolder.Open(known).Source);
        return source?.Load(overrides);
    }

    /// <summary>Runs an ensemble; or tells why these settings do not go together.</summary>
    public async Task<(RunResult? Result, LoadedScenario? Loaded)> RunAsync(string name, ExploreSettings settings, RunSetup plain, CancellationToken cancellationToken)
    {
        var loaded = await Task.Run(() => Load(name, settings.ToOverrides(plain)), cancellationToken);
        if (loaded?.Setup is not { } setup)
            return (null, loaded);

        var plan = new RunPlan(loaded.Package!, setup.Scenario.Seed, Replicates, 0);
        return (await Task.Run(() => new InProcessDriver(Environment.ProcessorCount).Run(setup, plan, null, cancellationToken), cancellationToken), loaded);
    }
}
