using System.Globalization;
using Simulation.Benchmarks;
using Simulation.Benchmarks.Kernels;
using Simulation.Benchmarks.Processes;
using Simulation.Benchmarks.Scale;

// The figures of docs/reference/benchmarks.md, one command for each; without a command, all that take less than half a minute.
(string Name, int Number, bool Short, Func<int, Task> Measure)[] measurements =
[
    ("climate-path", 15, true, times => Task.Run(() => ClimatePath.Measure(times))),
    ("coalitions", 5, true, times => Task.Run(() => Coalitions.Measure(times))),
    ("sessions", 5, true, times => Task.Run(() => Sessions.Measure(times))),
    ("solution-points", 9, true, times => Task.Run(() => SolutionPoints.Measure(times))),
    ("many-parties", 3, true, ManyParties.MeasureAsync),
    ("grains", 1000, true, GrainsAgainstLoop.MeasureAsync),
    ("run", 200, true, RunProcess.MeasureAsync),
    ("cost", 10_000, false, CostPerRun.MeasureAsync),
    ("countries", 100, false, CountriesProcess.MeasureAsync),
    ("sweep", 10_000, false, SweepProcess.MeasureAsync),
    ("cluster", 2_000, false, ClusterProcess.MeasureAsync),
    ("scale", 8_192, false, ScaleProcess.MeasureAsync),
    ("sensitivity", 1, false, SensitivityProcess.MeasureAsync),
    ("kernels", 0, false, KernelBenchmarks.MeasureAsync),
];

var chosen = measurements.Where(one => args.Length == 0 ? one.Short : one.Name == args[0]).ToList();
var number = 0;
if (chosen.Count == 0 || (args.Length > 1 && !int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out number)))
{
    await Console.Error.WriteLineAsync(
        $"expected one of {string.Join(", ", measurements.Select(one => one.Name))}, and a number if another is wanted; found "
            + $"'{string.Join(' ', args)}'."
    );
    return 2;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
foreach (var measurement in chosen)
    await measurement.Measure(args.Length > 1 ? number : measurement.Number);

return 0;
