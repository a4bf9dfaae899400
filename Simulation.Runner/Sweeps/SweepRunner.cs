using Simulation.Grains;
using Simulation.Model.Engine;
using Simulation.Model.Experiments;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Sweeps;

/// <summary>
/// Runs the points of a sweep that are not done yet: several points in one batch, as many batches at once as keep every core busy, and only
/// as many points in memory as are under way.
/// </summary>
internal sealed class SweepRunner(SweepPlan plan, SweepFolder folder, IRunDriver driver, Func<int> batchesInFlight)
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(5);
    private readonly SweepProgress _progress = new(folder.Manifest, folder.Journal.Done);
    private readonly Lock _turn = new();
    private DateTime _checkpoint = DateTime.UtcNow;

    /// <summary>Runs until all points are done.</summary>
    /// <exception cref="IOException">A point could not be written down, or the cluster is lost; the points that were written are
    /// kept.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var underWay = new List<Task>();
        try
        {
            foreach (var points in Pending())
            {
                while (underWay.Count >= batchesInFlight())
                    await NextAsync(underWay);

                underWay.Add(Task.Run(async () => Keep(await PlayAsync(points, stop.Token)), stop.Token));
            }

            while (underWay.Count > 0)
                await NextAsync(underWay);
        }
        finally
        {
            // Where one fails, the others are not left running.
            await stop.CancelAsync();
            await Task.WhenAll(underWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task NextAsync(List<Task> underWay)
    {
        var done = await Task.WhenAny(underWay);
        underWay.Remove(done);
        await done;
    }

    // As many points as a batch has lanes, so that none is made ready long before it is run.
    private IEnumerable<(int Index, DesignPoint Point)[]> Pending() =>
        DesignPoint
            .Of(plan.Experiment)
            .Index()
            .Where(point => !folder.Journal.Has(point.Index))
            .Select(point => (point.Index, point.Item))
            .Chunk(Math.Max(1, GrainDriver.LargestBatch / plan.Experiment.Replicates));

    private void Keep(IReadOnlyList<SweepPoint> points)
    {
        foreach (var point in points)
            folder.Journal.Add(point);

        lock (_turn)
        {
            _progress.Report(folder.Journal.Done, folder.Journal.Failed);
            if (DateTime.UtcNow - _checkpoint < BetweenCheckpoints)
                return;

            folder.Checkpoint();
            _checkpoint = DateTime.UtcNow;
        }
    }

    private async Task<IReadOnlyList<SweepPoint>> PlayAsync((int Index, DesignPoint Point)[] points, CancellationToken cancellation)
    {
        var done = new List<SweepPoint>(points.Length);
        var ready = new List<(int Index, RunPlan Run)>(points.Length);
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
        catch (Exception failure) when (failure is not (OperationCanceledException or ClusterLostException))
        {
            // One point took the whole batch down: each by itself, to find out which.
            foreach (var (index, run) in ready)
                done.Add(await AloneAsync(index, run, cancellation));
        }

        return done;
    }

    private async Task<SweepPoint> AloneAsync(int index, RunPlan run, CancellationToken cancellation)
    {
        try
        {
            return new SweepPoint(index, (await plan.MeasureAsync([run], driver, cancellation))[0], null);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ClusterLostException))
        {
            return new SweepPoint(index, [], Cause.Of(failure).Message);
        }
    }
}
