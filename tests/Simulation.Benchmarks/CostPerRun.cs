using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Engine;

namespace Simulation.Benchmarks;

/// <summary>
/// What a run of climate-paris costs through grains as replicates grow tenfold from 10: it should fall, never rise. The numbers take turns,
/// and the quickest of each counts, for whatever else the machine does only adds; beside it what of that the garbage collector took.
/// </summary>
internal static class CostPerRun
{
    private const int Turns = 3;

    public static async Task MeasureAsync(int most)
    {
        var plan = new RunPlan(new RunCompiler().Compile(GrainsAgainstLoop.Package()), 42, most, 0);
        using var silo = await NegotiationSilo.StartEmbeddedAsync(new RunCompiler(), CancellationToken.None);
        var grains = new GrainDriver(silo.Services.GetRequiredService<IGrainFactory>(), Environment.ProcessorCount);
        await grains.RunAsync(plan with { Replicates = 200 }, null, CancellationToken.None);
        var least = new SortedDictionary<int, Cost>();
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var replicates = 10; replicates <= most; replicates *= 10)
            {
                var start = Stopwatch.GetTimestamp();
                var worked = Environment.CpuUsage.TotalTime;
                var halted = GC.GetTotalPauseDuration();
                await grains.RunAsync(plan with { Replicates = replicates }, null, CancellationToken.None);
                var cost = new Cost(
                    Stopwatch.GetElapsedTime(start) / replicates,
                    (Environment.CpuUsage.TotalTime - worked) / replicates,
                    (GC.GetTotalPauseDuration() - halted) / replicates
                );
                least[replicates] = least.TryGetValue(replicates, out var before) && before.Time < cost.Time ? before : cost;
            }
        }

        foreach (var (replicates, cost) in least)
        {
            Console.WriteLine(
                $"climate-paris through grains, {replicates:N0} replicates: {cost.Time.TotalMilliseconds:0.00} ms a run, "
                    + $"{cost.Worked.TotalMilliseconds:0.00} ms of processor time, {cost.Halted.TotalMilliseconds:0.00} ms of waiting for "
                    + $"the garbage collector"
            );
        }
    }

    // Of one run: how long it took, how long threads were at work, and for how long all were at a halt.
    private readonly record struct Cost(TimeSpan Time, TimeSpan Worked, TimeSpan Halted);
}
