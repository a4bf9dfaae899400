namespace Simulation.Benchmarks.Processes;

/// <summary>The whole program: climate-paris with charts.</summary>
internal static class RunProcess
{
    private const int Times = 3;

    public static async Task MeasureAsync(int replicates)
    {
        var runs = new List<MeasuredProcess>();
        for (var time = 0; time < Times; time++)
            runs.Add(await MeasuredProcess.RunAsync("run", "climate-paris", "--replicates", $"{replicates}"));

        var median = runs.Select(run => run.Seconds).Order().ElementAt(Times / 2);
        Console.WriteLine($"whole process, climate-paris, {replicates:N0} replicates with charts: {median:0.0} s, {runs.Max(run => run.Megabytes)} MB at most");
    }
}
