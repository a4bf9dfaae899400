using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Simulation.Grains;
using Simulation.Grains.Hosting;
using Simulation.Model.Engine;

namespace Simulation.Benchmarks;

/// <summary>What a run of climate-paris costs through grains as replicates grow tenfold from 10: it should fall, never rise.</summary>
internal static class CostPerRun
{
    private const int Times = 3;

    public static async Task MeasureAsync(int most)
    {
        var plan = new RunPlan(GrainsAgainstLoop.Package(), 42, most, 0);
        using var silo = await NegotiationSilo.StartEmbeddedAsync(CancellationToken.None);
        var grains = new GrainDriver(silo.Services.GetRequiredService<IGrainFactory>(), Environment.ProcessorCount);
        await grains.RunAsync(plan with { Replicates = 200 }, null, CancellationToken.None);
        for (var replicates = 10; replicates <= most; replicates *= 10)
        {
            var seconds = new List<double>();
            for (var time = 0; time < Times; time++)
            {
                var start = Stopwatch.GetTimestamp();
                await grains.RunAsync(plan with { Replicates = replicates }, null, CancellationToken.None);
                seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            Console.WriteLine($"climate-paris through grains, {replicates:N0} replicates: {1000 * seconds.Order().ElementAt(Times / 2) / replicates:0.00} ms a run");
        }
    }
}
