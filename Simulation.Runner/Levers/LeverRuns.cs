using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Levers;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Levers;

/// <summary>Runs a scenario with a lever low and high, every arm under the same seed.</summary>
/// <param name="driver">Carries out the runs.</param>
/// <param name="scenario">The scenario's file or name.</param>
/// <param name="compiler">Compiles each arm.</param>
/// <param name="overrides">What is set in every arm.</param>
/// <param name="seed">The root seed.</param>
/// <param name="replicates">How often each arm is run.</param>
internal sealed class LeverRuns(
    IRunDriver driver,
    string scenario,
    RunCompiler compiler,
    IReadOnlyList<string> overrides,
    ulong seed,
    int replicates
)
{
    /// <summary>Moves every lever of the catalogue.</summary>
    /// <param name="setup">The scenario as it stands.</param>
    /// <param name="header">How to read its results.</param>
    /// <param name="measures">What to measure; each is known to the scenario.</param>
    /// <param name="progress">Told how many replicates of all arms are done.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public async Task<LeverStudy> StudyAsync(
        RunSetup setup,
        RunHeader header,
        IReadOnlyList<string> measures,
        Action<int> progress,
        CancellationToken cancellation
    )
    {
        var outcomes = new List<LeverOutcome>();
        foreach (var lever in LeverCatalogue.All)
        {
            var before = 2 * replicates * outcomes.Count;
            outcomes.Add(await MoveAsync(lever, setup, measures, new Progress(done => progress(before + done)), cancellation));
            progress(2 * replicates * outcomes.Count);
        }

        return new LeverStudy(header, measures, outcomes);
    }

    /// <summary>Runs the scenario with values low and high.</summary>
    /// <returns>Both results; or what is wrong with one of the settings.</returns>
    public async Task<LeverArms> RunAsync(
        IReadOnlyList<LeverSetting> settings,
        IReadOnlyList<string> beside,
        IProgress<int>? progress,
        CancellationToken cancellation
    )
    {
        var low = ScenarioFolder.Load(scenario, [.. overrides, .. beside, .. settings.Select(setting => setting.AtLow)], compiler);
        var high = ScenarioFolder.Load(scenario, [.. overrides, .. beside, .. settings.Select(setting => setting.AtHigh)], compiler);
        if (low.Problems.Concat(high.Problems).FirstOrDefault() is { } problem)
            return new LeverArms(null, null, problem.ToString());

        var atLow = await driver.RunAsync(Plan(low), progress, cancellation);
        var atHigh = await driver.RunAsync(Plan(high), new Progress(done => progress?.Report(replicates + done)), cancellation);
        return new LeverArms(atLow, atHigh, null);
    }

    /// <summary>Runs the scenario as it stands.</summary>
    public Task<RunResult> RunAsync(LoadedScenario loaded, CancellationToken cancellation) =>
        driver.RunAsync(Plan(loaded), null, cancellation);

    private async Task<LeverOutcome> MoveAsync(
        Lever lever,
        RunSetup setup,
        IReadOnlyList<string> measures,
        IProgress<int> progress,
        CancellationToken cancellation
    )
    {
        var settings = lever.Settings(setup);
        var condition = lever.Condition(setup);
        var arms =
            settings.Count == 0
                ? new LeverArms(null, null, "the scenario has nothing that this lever could move")
                : await RunAsync(settings, condition?.Assignments ?? [], progress, cancellation);
        return new LeverOutcome(
            lever,
            settings,
            condition,
            arms.WhyNot,
            arms is { Low: { } low, High: { } high } ? [.. measures.Select(name => Effect(name, low, high))] : []
        );
    }

    private static LeverEffect Effect(string measure, RunResult low, RunResult high)
    {
        return LeverEffect.Of(Values(low), Values(high));

        double[] Values(RunResult arm) => [.. arm.Lanes.Select(RunMeasure.Of(arm.Header, measure)!)];
    }

    private RunPlan Plan(LoadedScenario arm) => new(arm.Setup!, seed, replicates, 0);

    private sealed class Progress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}

/// <summary>The two runs of a lever.</summary>
/// <param name="Low">The run with the lever low; null where it could not be set so.</param>
/// <param name="High">The run with the lever high; null where it could not be set so.</param>
/// <param name="WhyNot">What is wrong with the settings, as a sentence; null if nothing is.</param>
internal sealed record LeverArms(RunResult? Low, RunResult? High, string? WhyNot);
