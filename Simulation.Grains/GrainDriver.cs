using Simulation.Grains.Messages;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Grains;

/// <summary>Runs scenarios through grains: batches of lanes spread over the silos, each run by a conference grain with a grain for each country.</summary>
public sealed class GrainDriver : IRunDriver
{
    /// <summary>How many lanes a batch has at most: with more, what they remember falls out of the caches, which costs more than messages do.</summary>
    public const int LargestBatch = 32;

    // What the lanes of all batches in flight may take together.
    private const long MemoryBudget = 128L << 20;

    private readonly BatchCaller _caller;
    private readonly RunCatalog _runs;
    private readonly int _batchesInFlight;
    private readonly SemaphoreSlim _inFlight;

    /// <summary>Runs on a cluster.</summary>
    /// <param name="grains">The cluster.</param>
    /// <param name="batchesInFlight">How many batches run at once.</param>
    public GrainDriver(IGrainFactory grains, int batchesInFlight)
        : this(grains, batchesInFlight, new RunCatalog())
    {
    }

    /// <summary>Runs on a silo of this process, whose compiled runs it shares.</summary>
    internal GrainDriver(IGrainFactory grains, int batchesInFlight, RunCatalog runs) =>
        (_caller, _batchesInFlight, _runs, _inFlight) = (new BatchCaller(grains), batchesInFlight, runs, new SemaphoreSlim(batchesInFlight));

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
    public Task RunAllAsync(IReadOnlyList<PreparedRun> runs, Action<int, LaneResult> receive, CancellationToken cancellationToken)
    {
        foreach (var run in runs)
            _runs.Get(run.Setup);

        return Parallel.ForEachAsync(BatchesOf(runs), cancellationToken, async (batch, token) =>
        {
            var (lanes, next) = (await PlayAsync([.. batch.Select(one => one.Part)], runs[batch[0].Run].Plan.Package.Data, token), 0);
            foreach (var (run, part) in batch)
            {
                for (var lane = 0; lane < part.Lanes; lane++)
                    receive(run, lanes[next++]);
            }
        });
    }

    // Runs of the same parties and data share batches; a run with more lanes than one holds is divided.
    private IEnumerable<List<(int Run, BatchPart Part)>> BatchesOf(IReadOnlyList<PreparedRun> runs)
    {
        foreach (var alike in Enumerable.Range(0, runs.Count).GroupBy(run => (string.Join(' ', runs[run].Setup.PartyList.Select(party => party.Code)), runs[run].Plan.Package.Data)))
        {
            var (batch, room) = (new List<(int, BatchPart)>(), 0);
            foreach (var run in alike)
            {
                var (plan, setup) = runs[run];
                for (var first = 0; first < plan.Replicates;)
                {
                    if (batch.Count == 0)
                        room = plan.BatchSize ?? LanesThatFit(setup);

                    var part = BatchPart.Of(plan, first, Math.Min(room, plan.Replicates - first));
                    batch.Add((run, part));
                    (first, room) = (first + part.Lanes, room - part.Lanes);
                    if (room > 0)
                        continue;

                    yield return batch;
                    batch = [];
                }
            }

            if (batch.Count > 0)
                yield return batch;
        }
    }

    private async Task<LaneResult[]> PlayAsync(BatchPart[] parts, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        await _inFlight.WaitAsync(cancellationToken);
        try
        {
            var batch = await _caller.PlayAsync(new BatchRequest(parts, data), cancellationToken);
            return [.. batch.Lanes.Select(lane => lane.ToResult())];
        }
        finally
        {
            _inFlight.Release();
        }
    }

    // Enough batches to keep every core busy and to show progress, few enough to make messages cheap.
    private int BatchSize(RunSetup setup, int replicates) => Math.Clamp(replicates / (4 * _batchesInFlight), 1, LanesThatFit(setup));

    private int LanesThatFit(RunSetup setup)
    {
        var perLane = 8L * setup.Count * ((setup.Count * (setup.Periods + 4)) + (32 * setup.Periods));
        return (int)Math.Clamp(MemoryBudget / _batchesInFlight / perLane, 1, LargestBatch);
    }
}
