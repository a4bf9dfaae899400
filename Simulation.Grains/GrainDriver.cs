using Simulation.Grains.Messages;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Grains;

/// <summary>Runs scenarios through grains: batches of lanes spread over the silos, each run by a conference grain with a grain for each country.</summary>
public sealed class GrainDriver : IRunDriver
{
    // What the lanes of all batches in flight may take together.
    private const long MemoryBudget = 128L << 20;
    private const int LargestBatch = 250;

    private readonly IGrainFactory _grains;
    private readonly RunCatalog _runs;
    private readonly int _batchesInFlight;

    /// <summary>Runs on a cluster.</summary>
    /// <param name="grains">The cluster.</param>
    /// <param name="batchesInFlight">How many batches run at once.</param>
    public GrainDriver(IGrainFactory grains, int batchesInFlight)
        : this(grains, batchesInFlight, new RunCatalog())
    {
    }

    /// <summary>Runs on a silo of this process, whose compiled runs it shares.</summary>
    internal GrainDriver(IGrainFactory grains, int batchesInFlight, RunCatalog runs) => (_grains, _batchesInFlight, _runs) = (grains, batchesInFlight, runs);

    /// <inheritdoc/>
    public async Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var run = await Task.Run(() => _runs.Get(plan.Package), cancellationToken);
        var size = plan.BatchSize ?? BatchSize(run.Setup, plan.Replicates);
        var lanes = new LaneResult[plan.Replicates];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = _batchesInFlight, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, (plan.Replicates + size - 1) / size, options, async (batch, token) =>
        {
            var first = batch * size;
            var part = BatchPart.Of(plan, first, Math.Min(size, plan.Replicates - first));
            foreach (var lane in await PlayAsync([part], plan.Package.Data, token))
                lanes[lane.Replicate] = lane;

            progress?.Report(Interlocked.Add(ref done, part.Lanes));
        });
        return new RunResult(run.Setup.Header(plan), run.References.Nash, run.References.Cooperative, lanes);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunResult>> RunAllAsync(IReadOnlyList<PreparedRun> runs, CancellationToken cancellationToken)
    {
        var results = new RunResult[runs.Count];
        var alike = Enumerable.Range(0, runs.Count).GroupBy(index => (string.Join(' ', runs[index].Setup.PartyList.Select(party => party.Code)), runs[index].Plan.Package.Data));
        foreach (var group in alike)
        {
            var compiled = group.Select(index => _runs.Get(runs[index].Setup)).ToList();
            BatchPart[] parts = [.. group.Select(index => BatchPart.Of(runs[index].Plan, 0, runs[index].Plan.Replicates))];
            var (lanes, next) = (await PlayAsync(parts, group.Key.Data, cancellationToken), 0);
            foreach (var (place, index) in group.Index())
            {
                var plan = runs[index].Plan;
                results[index] = new RunResult(runs[index].Setup.Header(plan), compiled[place].References.Nash, compiled[place].References.Cooperative, lanes[next..(next + plan.Replicates)]);
                next += plan.Replicates;
            }
        }

        return results;
    }

    private async Task<LaneResult[]> PlayAsync(BatchPart[] parts, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var batch = await _grains.GetGrain<IConferenceGrain>(Guid.NewGuid().ToString("N")).Run(new BatchRequest(parts, data), cancellationToken);
        return [.. batch.Lanes.Select(lane => lane.ToResult())];
    }

    // Enough batches to keep every core busy and to show progress, few enough to make messages cheap.
    private int BatchSize(RunSetup setup, int replicates)
    {
        var perLane = 8L * setup.Count * ((setup.Count * (setup.Periods + 4)) + (32 * setup.Periods));
        var fits = (int)Math.Clamp(MemoryBudget / _batchesInFlight / perLane, 1, LargestBatch);
        return Math.Clamp(replicates / (4 * _batchesInFlight), 1, fits);
    }
}
