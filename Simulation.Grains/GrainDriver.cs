using Simulation.Grains.Messages;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Grains;

/// <summary>Runs a scenario through grains: batches of lanes spread over the silos, each run by a conference grain with a grain for each country.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="batchesInFlight">How many batches run at once.</param>
public sealed class GrainDriver(IGrainFactory grains, int batchesInFlight) : IRunDriver
{
    // What the lanes of all batches in flight may take together.
    private const long MemoryBudget = 128L << 20;
    private const int LargestBatch = 250;

    /// <inheritdoc/>
    public async Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var setup = RunCompiler.Compile(plan.Package);
        var references = Task.Run(() => ReferenceLines.Of(setup), cancellationToken);
        var size = plan.BatchSize ?? BatchSize(setup, plan.Replicates);
        var lanes = new LaneResult[plan.Replicates];
        var (run, done) = (Guid.NewGuid().ToString("N"), 0);
        var options = new ParallelOptions { MaxDegreeOfParallelism = batchesInFlight, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, (plan.Replicates + size - 1) / size, options, async (batch, token) =>
        {
            var first = batch * size;
            var count = Math.Min(size, plan.Replicates - first);
            var package = plan.Package;
            var request = new BatchRequest(package.File, package.Yaml, package.Data, package.Hash, plan.Seed, first, count, plan.Recorded);
            var result = await grains.GetGrain<IConferenceGrain>($"{run}/{batch}").Run(request, token);
            foreach (var lane in result.Lanes)
                lanes[lane.Replicate] = lane.ToResult();

            progress?.Report(Interlocked.Add(ref done, count));
        });
        var lines = await references;
        return new RunResult(setup.Header(plan), lines.Nash, lines.Cooperative, lanes);
    }

    // Enough batches to keep every core busy and to show progress, few enough to make messages cheap.
    private int BatchSize(RunSetup setup, int replicates)
    {
        var perLane = 8L * setup.Count * ((setup.Count * (setup.Periods + 4)) + (32 * setup.Periods));
        var fits = (int)Math.Clamp(MemoryBudget / batchesInFlight / perLane, 1, LargestBatch);
        return Math.Clamp(replicates / (4 * batchesInFlight), 1, fits);
    }
}
