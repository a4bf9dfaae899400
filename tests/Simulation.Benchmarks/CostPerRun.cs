using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Engine;

namespace Simulation.Benchmarks;

/// <summary>
/// What a run of climate-paris costs through grains as replicates grow tenfold from 10: it should fall, never rise. The numbers take turns, and the least of each counts, for whatever else the machine does only adds; beside
/// it the share of the time in which everything waited for the garbage collector.
/// </summary>
internal static class CostPerRun
{
    private const int Turns = 3;

    public static async Task MeasureAsync(int most)
    {
        var plan = new RunPlan(GrainsAgainstLoop.Package(), 42, most, 0);
        using var silo = await NegotiationSilo.StartEmbeddedAsync(CancellationToken.None);
        var grains = new GrainDriver(silo.Services.GetRequiredService<IGrainFactory>(), Environment.ProcessorCount);
        await grains.RunAsync(plan with { Replicates = 200 }, null, CancellationToken.None);
        var least = new SortedDictionary<int, (double Seconds, double Paused)>();
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var replicates = 10; replicates <= most; replicates *= 10)
            {
                var (start, paused) = (Stopwatch.GetTimestamp(), GC.GetTotalPauseDuration());
                await grains.RunAsync(plan with { Replicates = replicates }, null, CancellationToken.None);
                var (seconds, pauses) = (Stopwatch.GetElapsedTime(start).TotalSeconds, (GC.GetTotalPauseDuration() - paused).TotalSeconds);
                if (!least.TryGetValue(replicates, out var best) || seconds < best.Seconds)
                    least[replicates] = (seconds, pauses);
            }
        }

        foreach (var (replicates, (seconds, paused)) in least)
            Console.WriteLine($"climate-paris through grains, {replicates:N0} replicates: {1000 * seconds / replicates:0.00} ms a run, {paused / seconds:P0} of it in garbage collection");
    }
}
