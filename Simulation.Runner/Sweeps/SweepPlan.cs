using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Experiments;
using Simulation.Runner.Experiments;
using Simulation.Storage.Experiments;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Sweeps;

/// <summary>A sweep that may begin: what is varied in which scenario, and what is measured.</summary>
/// <param name="File">The experiment's file.</param>
/// <param name="Experiment">The experiment.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Base">The scenario with what the experiment sets throughout.</param>
internal sealed record SweepPlan(string File, Experiment Experiment, ScenarioSource Scenario, LoadedScenario Base)
{
    /// <summary>How many points the design has.</summary>
    public double Count { get; } = Experiment.Design.Count([.. Experiment.Factors.Values]);

    /// <summary>Reads an experiment and tries its first point; null where something is wrong, which is told.</summary>
    /// <param name="file">The experiment's file, or the name of one that comes with the program.</param>
    /// <param name="compiler">Compiles its points.</param>
    /// <param name="scenario">The scenario's file, beside the experiment's; null for the one that the experiment names.</param>
    /// <param name="name">What the experiment is called where it does not say; null to call it as its file.</param>
    public static (SweepPlan? Plan, IReadOnlyList<string> Problems) Read(
        string file,
        RunCompiler compiler,
        string? scenario = null,
        string? name = null
    )
    {
        var (path, load) = ExperimentFolder.Read(file, name);
        if (load.Experiment is not { } experiment)
            return (null, Texts(load.Problems));

        if (experiment.Scenario is null)
        {
            load.Problems.Add("theory", "a sweep runs a scenario; closed forms are computed by 'negsim facts' and 'negsim verify'.");
            return (null, Texts(load.Problems));
        }

        if (ScenarioFolder.OpenBeside(path, scenario ?? experiment.Scenario, compiler, load.Problems) is not { } source)
            return (null, Texts(load.Problems));

        var plan = new SweepPlan(path, experiment, source, source.Load([.. experiment.Set.Select(ScenarioSampler.Assignment)]));
        plan.Check(load.Problems);
        return load.Problems.IsEmpty ? (plan, []) : (null, Texts(load.Problems));
    }

    /// <summary>A point's run; or why it cannot be run.</summary>
    public (RunPlan? Run, string? Failure) Prepare(DesignPoint point)
    {
        var loaded = Scenario.Load([.. point.Settings.Select(ScenarioSampler.Assignment)]);
        return loaded.Setup is { } setup
            ? (new RunPlan(setup, Experiment.Seed, Experiment.Replicates, 0), null)
            : (null, string.Join("; ", loaded.Problems.Select(problem => problem.Message)));
    }

    /// <summary>Runs points and measures them: the values of each indicator over the replicates.</summary>
    public async Task<IReadOnlyList<double[][]>> MeasureAsync(
        IReadOnlyList<RunPlan> runs,
        IRunDriver driver,
        CancellationToken cancellation
    )
    {
        var values = runs.Select(run => Experiment.Indicators.Select(_ => new double[run.Replicates]).ToArray()).ToList();
        await driver.MeasureAsync(runs, Experiment.Indicators, Take, cancellation);
        return values;

        void Take(int run, int replicate, double[] measured)
        {
            for (var indicator = 0; indicator < measured.Length; indicator++)
                values[run][indicator][replicate] = measured[indicator];
        }
    }

    private void Check(ProblemList problems)
    {
        ScenarioSampler.Report(Experiment, Experiment.Set, Base, problems);
        if (!problems.IsEmpty)
            return;

        // A path that does not exist is wrong at every level; a single level that does not fit is that point's own failure.
        foreach (var (path, factor) in Experiment.Factors)
        {
            var tried = new[] { 0.0, 0.5, 1 }
                .Select(place => KeyValuePair.Create(path, factor.At(place)))
                .Distinct()
                .Select(setting =>
                    (Setting: setting, Loaded: Scenario.Load([.. Experiment.Set.Append(setting).Select(ScenarioSampler.Assignment)]))
                )
                .ToList();
            if (tried.All(one => one.Loaded.Setup is null))
                ScenarioSampler.Report(Experiment, [tried[0].Setting], tried[0].Loaded, problems);
            else if (tried.TrueForAll(one => one.Loaded.Setup is not null))
                CheckBetween(path, factor, problems);
        }

        for (var index = 0; index < Experiment.Indicators.Count && problems.IsEmpty; index++)
            ScenarioSampler.CheckIndicator(Base, Experiment.Indicators[index], $"indicators[{index}]", problems);
    }

    // Where the ends will do and what lies between them will not, whole numbers are wanted.
    private void CheckBetween(string path, Factor factor, ProblemList problems)
    {
        var between = KeyValuePair.Create(path, factor.At(1 / Math.E));
        if (
            factor.IsRange
            && Scenario.Load([.. Experiment.Set.Append(between).Select(ScenarioSampler.Assignment)]) is { Setup: null } loaded
        )
            problems.Add(
                $"factors.{path}",
                $"at {between.Value}: {loaded.Problems[0].Message} Where whole numbers are wanted, add 'scale: whole'."
            );
    }

    private static List<string> Texts(ProblemList problems) => [.. problems.Problems.Select(problem => problem.ToString())];
}
