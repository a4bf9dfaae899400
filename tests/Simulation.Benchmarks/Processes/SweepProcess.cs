namespace Simulation.Benchmarks.Processes;

/// <summary>The whole program: a sweep of climate-paris over a Latin hypercube of four factors, one replicate at each point.</summary>
internal static class SweepProcess
{
    public static async Task MeasureAsync(int points)
    {
        using var experiment = SweepFile.Of(points);
        var measured = await MeasuredProcess.RunAsync("sweep", experiment.Path);
        Console.WriteLine($"whole process, sweep of climate-paris over {points:N0} points: {measured}");
    }
}
