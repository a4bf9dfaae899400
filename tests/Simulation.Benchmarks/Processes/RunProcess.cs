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

        Console.WriteLine(
            $"whole process, climate-paris, {replicates:N0} replicates with charts: {runs.OrderBy(run => run.Seconds).ElementAt(Times / 2)}"
        );
    }
}
