using Simulation.Benchmarks;

// The figures of docs/reference/benchmarks.md: medians of repeated measurements in one run, so that ratios mean something on a busy machine.
var replicates = args.Length > 0 ? int.Parse(args[0]) : 1000;
Console.WriteLine($"{Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");
ClimatePath.Measure();
Coalitions.Measure();
Sessions.Measure();
SolutionPoints.Measure();
await ManyParties.MeasureAsync();
await GrainsAgainstLoop.MeasureAsync(replicates);
await CostPerRun.MeasureAsync(replicates);
WholeProcess.Measure();
