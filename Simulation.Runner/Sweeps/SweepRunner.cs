using System.Threading.Channels;
using Simulation.Model.Engine;
using Simulation.Model.Experiments;

namespace Simulation.Runner.Sweeps;

/// <summary>Runs the points of a sweep that are not done yet: several points in one batch, as many batches at once as there are cores, and only as many points in memory as are under way.</summary>
internal sealed class SweepRunner(SweepPlan plan, SweepFolder folder, IRunDriver driver)
{
    private const int LanesInBatch = 64;
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var progress = new SweepProgress(folder.Manifest, folder.Journal.Done);
        var finished = Channel.CreateBounded<IReadOnlyList<SweepPoint>>(Environment.ProcessorCount);
        var writer = WriteAsync(finished.Reader, progress);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        try
        {
            await Parallel.ForEachAsync(Pending(), options, async (points, token) => await finished.Writer.WriteAsync(await PlayAsync(points, token), token));
        }
        finally
        {
            finished.Writer.Complete();
            await writer;
        }
    }

    private IEnumerable<(int Index, DesignPoint Point)[]> Pending() => DesignPoint.Of(plan.Experiment).Index()
        .Where(point => !folder.Journal.Has(point.Index)).Select(point => (point.Index, point.Item))
        .Chunk(Math.Max(1, LanesInBatch / plan.Experiment.Replicates));

    private async Task WriteAsync(ChannelReader<IReadOnlyList<SweepPoint>> finished, SweepProgress progress)
    {
        var checkpoint = DateTime.UtcNow;
        await foreach (var points in finished.ReadAllAsync())
        {
            foreach (var point in points)
                folder.Journal.Add(point);

            progress.Report(folder.Journal.Done, folder.Journal.Failed);
            if (DateTime.UtcNow - checkpoint < BetweenCheckpoints)
                continue;

            folder.Checkpoint();
            checkpoint = DateTime.UtcNow;
        }

        folder.Checkpoint();
    }

    private async Task<IReadOnlyList<SweepPoint>> PlayAsync((int Index, DesignPoint Point)[] points, CancellationToken cancellation)
    {
        var done = new List<SweepPoint>(points.Length);
        var ready = new List<(int Index, PreparedRun Run)>(points.Length);
        foreach (var (index, point) in points)
        {
            var (run, failure) = plan.Prepare(point);
            if (run is null)
                done.Add(new SweepPoint(index, [], failure));
            else
                ready.Add((index, run));
        }

        try
        {
            var values = await plan.MeasureAsync([.. ready.Select(one => one.Run)], driver, cancellation);
            done.AddRange(ready.Zip(values, (one, measured) => new SweepPoint(one.Index, measured, null)));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One point took the whole batch down: each by itself, to find out which.
            foreach (var (index, run) in ready)
                done.Add(await AloneAsync(index, run, cancellation));
        }

        return done;
    }

    private async Task<SweepPoint> AloneAsync(int index, PreparedRun run, CancellationToken cancellation)
    {
        try
        {
            return new SweepPoint(index, (await plan.MeasureAsync([run], driver, cancellation))[0], null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new SweepPoint(index, [], failure.Message);
        }
    }
}
