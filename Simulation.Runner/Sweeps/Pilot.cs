using System.Diagnostics;
using Simulation.Model.Binding;
using Simulation.Model.Engine;
using Simulation.Model.Experiments;

namespace Simulation.Runner.Sweeps;

/// <summary>A few runs before a sweep: how long one takes, and whether each factor changes anything.</summary>
/// <param name="SecondsPerRun">What a run takes, all cores at work.</param>
/// <param name="Idle">Factors that changed no indicator between their first and their last level, all else equal.</param>
internal sealed record Pilot(double SecondsPerRun, IReadOnlyList<string> Idle)
{
    private const int Replicates = 2;

    public static async Task<Pilot> FlyAsync(SweepPlan plan, IRunDriver driver, CancellationToken cancellation)
    {
        var middle = plan.Experiment.Factors.Select(factor => KeyValuePair.Create(factor.Key, factor.Value.At(0))).ToList();
        await MeasureAsync(plan, driver, middle, cancellation);
        var clock = Stopwatch.StartNew();
        var idle = new List<string>();
        var runs = 0;
        foreach (var (path, factor) in plan.Experiment.Factors)
        {
            var low = With(middle, path, factor.At(0));
            var high = With(middle, path, factor.At(1));
            var before = await MeasureAsync(plan, driver, low, cancellation);
            var after = await MeasureAsync(plan, driver, high, cancellation);
            runs += 2 * Replicates;
            if (before is not null && after is not null && before.Zip(after).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second)))
                idle.Add(path);
        }

        return new Pilot(clock.Elapsed.TotalSeconds / Math.Max(1, runs) / Environment.ProcessorCount, idle);
    }

    private static List<KeyValuePair<string, RawValue>> With(
        IEnumerable<KeyValuePair<string, RawValue>> settings,
        string path,
        RawValue value
    ) => [.. settings.Select(setting => setting.Key == path ? KeyValuePair.Create(path, value) : setting)];

    private static async Task<double[][]?> MeasureAsync(
        SweepPlan plan,
        IRunDriver driver,
        IReadOnlyList<KeyValuePair<string, RawValue>> settings,
        CancellationToken cancellation
    )
    {
        var (run, _) = plan.Prepare(new DesignPoint([], [.. plan.Experiment.Set, .. settings]));
        return run is null ? null : (await plan.MeasureAsync([run with { Replicates = Replicates }], driver, cancellation))[0];
    }
}
