namespace Simulation.Benchmarks.Processes;

/// <summary>The whole program: a sweep of climate-paris over a Latin hypercube of four factors, one replicate at each point.</summary>
internal static class SweepProcess
{
    public static async Task MeasureAsync(int points)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "scenarios", $"benchmark-{Environment.ProcessId}.yaml");
        await File.WriteAllTextAsync(file, $$"""
            name: benchmark
            scenario: climate-paris.yaml
            design: { kind: lhs, points: {{points}} }
            factors:
              institution.transparency: { min: 0.1, max: 1 }
              institution.redTape: { min: 0, max: 0.8 }
              trust.forgetting: { min: 0.6, max: 1 }
              trust.priorWeight: { min: 0.5, max: 20, scale: log }
            replicates: 1
            seed: 1
            indicators: [ambition_ratio, closing_the_gap, trust_mean]
            """);
        try
        {
            var measured = await MeasuredProcess.RunAsync("sweep", file);
            Console.WriteLine($"whole process, sweep of climate-paris over {points:N0} points: {measured}");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
