using Simulation.Grains.Messages;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Limits;

namespace Simulation.Grains;

/// <summary>
/// Runs scenarios through grains: batches of lanes spread over the silos, each run by a conference grain with a grain for each country.
/// </summary>
public sealed class GrainDriver : IRunDriver
{
    /// <summary>
    /// How many lanes a batch has at most: with more, what they remember falls out of the caches, which costs more than messages do.
    /// </summary>
    public const int LargestBatch = 32;

    // What the lanes of all batches in flight may take together, and those of one: Orleans sends no message of more than 50 MB.
    private const long MemoryBudget = 128L << 20;
    private const long LargestMessage = 32L << 20;

    private readonly BatchCaller _caller;
    private readonly RunCatalog? _runs;
    private readonly BatchWindow _window;
    private int _silos;

    /// <summary>Runs on a cluster.</summary>
    /// <param name="grains">The cluster.</param>
    /// <param name="batchesInFlight">How many batches run at once.</param>
    public GrainDriver(IGrainFactory grains, int batchesInFlight)
        : this(grains, batchesInFlight, null) { }

    /// <summary>Runs on a silo of this process, whose compiled runs it shares; or on a cluster, where there are none to share.</summary>
    internal GrainDriver(IGrainFactory grains, int batchesInFlight, RunCatalog? runs)
    {
        _caller = new BatchCaller(grains);
        _runs = runs;
        _window = new BatchWindow(batchesInFlight);
    }

    /// <summary>How many batches run at once now.</summary>
    public int BatchesInFlight => _window.Width;

    /// <summary>Runs as many batches at once as so many silos play, from now on; never fewer than before.</summary>
    public void SpreadOver(int silos) => _silos = silos;

    /// <inheritdoc/>
    public async Task<RunResult> RunAsync(RunPlan plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        WorkLimits.OfMachine.Demand(RunCost.Run(plan, Environment.ProcessorCount));
        var run = await Task.Run(() => _runs?.Get(plan.Setup) ?? CompiledRun.Of(plan.Setup), cancellationToken);
        var package = plan.Setup.Package;
        var size = plan.BatchSize ?? BatchSize(plan.Setup, plan.Replicates);
        var lanes = new LaneResult[plan.Replicates];
        var done = 0;
        var batches = (plan.Replicates + size - 1) / size;
        var options = new ParallelOptions { MaxDegreeOfParallelism = batches, CancellationToken = cancellationToken };
        await Parallel.ForAsync(
            0,
            batches,
            options,
            async (batch, token) =>
            {
                var first = batch * size;
                var part = BatchPart.Of(plan, first, Math.Min(size, plan.Replicates - first));
                foreach (var lane in (await PlayAsync(BatchRequest.Of([part], package.Data), token)).Lanes!)
                    lanes[lane.Replicate] = lane.ToResult();

                progress?.Report(Interlocked.Add(ref done, part.Lanes));
            }
        );
        return new RunResult(plan.Header, run.References.Nash, run.References.Cooperative, lanes);
    }

    /// <inheritdoc/>
    public Task MeasureAsync(
        IReadOnlyList<RunPlan> runs,
        IReadOnlyList<string> measures,
        Action<int, int, double[]> receive,
        CancellationToken cancellationToken
    )
    {
        foreach (var run in runs)
            _runs?.Get(run.Setup);

        return Parallel.ForEachAsync(
            BatchesOf(runs),
            cancellationToken,
            async (batch, token) =>
            {
                var request = BatchRequest.Of([.. batch.Select(one => one.Part)], runs[batch[0].Run].Setup.Package.Data, [.. measures]);
                var values = (await PlayAsync(request, token)).Measures!;
                var next = 0;
                foreach (var (run, part) in batch)
                {
                    foreach (var replicate in part.Replicates)
                        receive(run, replicate, values[next++]);
                }
            }
        );
    }

    // Runs of the same parties and data share batches; a run with more lanes than one holds is divided.
    private IEnumerable<List<(int Run, BatchPart Part)>> BatchesOf(IReadOnlyList<RunPlan> runs)
    {
        foreach (
            var alike in Enumerable
                .Range(0, runs.Count)
                .GroupBy(run => (string.Join(' ', runs[run].Setup.PartyList.Select(party => party.Code)), runs[run].Setup.Package.Data))
        )
        {
            var batch = new List<(int, BatchPart)>();
            var room = 0;
            foreach (var run in alike)
            {
                var plan = runs[run];
                var first = 0;
                while (first < plan.Replicates)
                {
                    if (batch.Count == 0)
                        room = plan.BatchSize ?? LanesThatFit(plan.Setup);

                    var part = BatchPart.Of(plan, first, Math.Min(room, plan.Replicates - first));
                    batch.Add((run, part));
                    first = first + part.Lanes;
                    room = room - part.Lanes;
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

    private async Task<BatchResult> PlayAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        var batch = await _window.EnterAsync(() => _caller.PlayAsync(request, cancellationToken), cancellationToken);
        _window.Widen(_silos * batch.Room);
        return batch;
    }

    // Enough batches to keep every core busy and to show progress, few enough to make messages cheap.
    private int BatchSize(RunSetup setup, int replicates) => Math.Clamp(replicates / (4 * _window.Width), 1, LanesThatFit(setup));

    private int LanesThatFit(RunSetup setup)
    {
        var perLane = 8L * setup.Count * ((setup.Count * (setup.Periods + 4)) + (32 * setup.Periods));
        return (int)Math.Clamp(Math.Min(MemoryBudget / _window.Width, LargestMessage) / perLane, 1, LargestBatch);
    }
}
