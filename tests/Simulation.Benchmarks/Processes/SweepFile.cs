namespace Simulation.Benchmarks.Processes;

/// <summary>An experiment over a Latin hypercube of four factors of climate-paris, it is there until it is disposed of.</summary>
internal sealed record SweepFile(string Path) : IDisposable
{
    /// <summary>Writes it.</summary>
    /// <param name="points">How many points it has.</param>
    /// <param name="replicates">How many replicates each has.</param>
    public static SweepFile Of(int points, int replicates = 1)
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, "scenarios", $"benchmark-{Environment.ProcessId}.yaml");
        File.WriteAllText(
            path,
            $$"""
            name: benchmark
            scenario: climate-paris.yaml
            design: { kind: lhs, points: {{points}} }
            factors:
              institution.transparency: { min: 0.1, max: 1 }
              institution.redTape: { min: 0, max: 0.8 }
              trust.forgetting: { min: 0.6, max: 1 }
              trust.priorWeight: { min: 0.5, max: 20, scale: log }
            replicates: {{replicates}}
            seed: 1
            indicators: [ambition_ratio, closing_the_gap, trust_mean]
            """
        );
        return new SweepFile(path);
    }

    public void Dispose() => File.Delete(Path);
}
