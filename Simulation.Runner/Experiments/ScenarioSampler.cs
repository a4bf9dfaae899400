using Simulation.Model.Binding;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Experiments;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Experiments;

/// <summary>Runs every point of an experiment on a scenario, each under the same seed.</summary>
internal static class ScenarioSampler
{
    /// <summary>The samples; null where a point cannot be run, which has been reported at the setting at fault.</summary>
    public static ExperimentSamples? Sample(string file, ExperimentLoad load, RunCompiler compiler, CancellationToken cancellation)
    {
        var experiment = load.Experiment!;
        if (ScenarioFolder.OpenBeside(file, experiment.Scenario!, compiler, load.Problems) is not { } source)
            return null;

        var points = DesignPoint.Of(experiment).ToList();
        var arms = points.Select(point => source.Load([.. point.Settings.Select(Assignment)])).ToList();
        foreach (var (point, arm) in points.Zip(arms))
            Report(experiment, point.Settings, arm, load.Problems);

        for (var index = 0; index < experiment.Indicators.Count && load.Problems.IsEmpty; index++)
            CheckIndicator(arms[0], experiment.Indicators[index], $"indicators[{index}]", load.Problems);

        return load.Problems.IsEmpty
            ? new ExperimentSamples(experiment, points, [.. arms.Select(arm => Run(experiment, arm, cancellation))])
            : null;
    }

    private static double[][] Run(Experiment experiment, LoadedScenario arm, CancellationToken cancellation)
    {
        var plan = new RunPlan(arm.Setup!, experiment.Seed, experiment.Replicates, 0);
        var result = new InProcessDriver(Environment.ProcessorCount).Run(plan, null, cancellation);
        return [.. experiment.Indicators.Select(name => result.Lanes.Select(RunMeasure.Of(result.Header, name)!).ToArray())];
    }

    /// <summary>Reports an indicator that the scenario does not have.</summary>
    public static void CheckIndicator(LoadedScenario arm, string name, string path, ProblemList problems)
    {
        var header = arm.Setup!.Header(0, 1);
        if (RunMeasure.Of(header, name) is null)
            problems.Add(
                path,
                $"this scenario has no indicator '{name}', and no series with such a "
                    + $"statistic.{DidYouMean.For(name, RunMeasure.Names(header))}"
            );
    }

    /// <summary>A setting as <c>--set</c> takes it.</summary>
    public static string Assignment(KeyValuePair<string, RawValue> setting) => $"{setting.Key}={setting.Value.Json}";

    /// <summary>Reports what the scenario finds wrong with a setting at the line of the experiment that has it.</summary>
    public static void Report(
        Experiment experiment,
        IEnumerable<KeyValuePair<string, RawValue>> settings,
        LoadedScenario loaded,
        ProblemList problems
    )
    {
        foreach (var problem in loaded.Problems)
        {
            var at = settings.FirstOrDefault(setting => problem.File == $"--set {Assignment(setting)}");
            if (at.Key is null)
                problems.Add(problem);
            else
                problems.Add(
                    $"{(experiment.Factors.ContainsKey(at.Key) ? "factors" : "set")}.{at.Key}",
                    $"at {EffectText.Short(at.Value.ToString())}: {problem.Message}"
                );
        }
    }
}
