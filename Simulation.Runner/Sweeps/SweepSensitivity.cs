using Simulation.Model.Engine.Results;
using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;
using Simulation.Reporting.Sensitivity;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Sweeps;

/// <summary>Sensitivity indices from the points of a sweep that is done.</summary>
internal static class SweepSensitivity
{
    /// <summary>Why a design tells no indices; null where it does.</summary>
    public static string? Refusal(IDesign design) =>
        design is SobolDesign or MorrisDesign
            ? null
            : "design: indices need the design 'sobol' or 'morris', such as { kind: morris, trajectories: 20 }; "
                + "'negsim sweep' runs the others.";

    /// <summary>
    /// The indices of each indicator's mean over the replicates that have a value. Eight bytes for each point and indicator are held, at
    /// most a million points.
    /// </summary>
    public static SensitivityStudy Of(SweepPlan plan, SweepFolder folder)
    {
        var experiment = plan.Experiment;
        var outputs = experiment.Indicators.Select(_ => new double[folder.Journal.Done]).ToArray();
        for (var point = 0; point < folder.Journal.Done; point++)
        {
            var done = folder.Journal.Read(point);
            for (var indicator = 0; indicator < outputs.Length; indicator++)
                outputs[indicator][point] = done.Failure is null
                    ? done.Values[indicator].Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average()
                    : double.NaN;
        }

        Factor[] factors = [.. experiment.Factors.Values];
        var header = plan.Base.Setup!.Header(experiment.Seed, experiment.Replicates);
        return new SensitivityStudy(
            experiment,
            [.. experiment.Indicators.Select(name => RunMeasure.Unit(header, name))],
            [.. outputs.Select(values => SensitivityOutcome.Of(experiment.Design, factors, values, experiment.Seed))]
        );
    }
}
