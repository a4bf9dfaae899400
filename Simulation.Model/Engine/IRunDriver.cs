using Simulation.Model.Engine.Results;

namespace Simulation.Model.Engine;

/// <summary>Carries out runs. Whichever driver does it, in this process, through grains or on a cluster, the result has the same bytes.</summary>
public interface IRunDriver
{
    /// <summary>Carries out a run.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="progress">Told how many replicates are done, from any thread; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the run between steps.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken);

    /// <summary>Carries out several runs as lanes of one batch, such as the points of a sweep. May be called many times at once.</summary>
    /// <param name="runs">What to run.</param>
    /// <param name="cancellationToken">Stops the runs between steps.</param>
    /// <returns>The results in the order of the runs.</returns>
    /// <exception cref="OperationCanceledException">The runs were stopped.</exception>
    Task<IReadOnlyList<RunResult>> RunAllAsync(IReadOnlyList<PreparedRun> runs, CancellationToken cancellationToken);
}
