using Simulation.Model.Engine.Results;

namespace Simulation.Model.Engine;

/// <summary>
/// Carries out runs. Whichever driver does it, in this process, through grains or on a cluster, the result has the same bytes.
/// </summary>
public interface IRunDriver
{
    /// <summary>Carries out a run.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="progress">Told how many replicates are done, from any thread; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the run between steps.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken);

    /// <summary>
    /// Carries out several runs whose lanes share batches, such as the points of a sweep, and measures each lane where it is played: no
    /// lane is kept, and none travels. May be called many times at once.
    /// </summary>
    /// <param name="runs">What to run.</param>
    /// <param name="measures">What is measured, as <see cref="RunMeasure"/> names it; every run has all of them.</param>
    /// <param name="receive">Gets the place of a run among <paramref name="runs"/>, a replicate and the values of its measures; in any
    /// order, from several threads at once.</param>
    /// <param name="cancellationToken">Stops the runs between steps.</param>
    /// <exception cref="OperationCanceledException">The runs were stopped.</exception>
    Task MeasureAsync(
        IReadOnlyList<RunPlan> runs,
        IReadOnlyList<string> measures,
        Action<int, int, double[]> receive,
        CancellationToken cancellationToken
    );
}
