using System.Diagnostics;

namespace Simulation.Benchmarks;

/// <summary>The whole program, from its start to its end: climate-paris with 200 replicates and charts, with the memory it took at most.</summary>
internal static class WholeProcess
{
    private const int Runs = 3;

    public static void Measure()
    {
        var (seconds, peak) = (new List<double>(), 0L);
        var folder = Directory.CreateTempSubdirectory("negsim-benchmark-");
        for (var run = 0; run < Runs; run++)
        {
            var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "negsim"), ["run", "climate-paris", "--replicates", "200", "--out", Path.Combine(folder.FullName, "out")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var begun = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            while (!process.WaitForExit(20))
            {
                process.Refresh();
                peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            }

            seconds.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        folder.Delete(true);
        Console.WriteLine($"whole process, climate-paris, 200 replicates with charts: {seconds.Order().ElementAt(Runs / 2):0.0} s, {peak >> 20} MB at most");
    }
}
