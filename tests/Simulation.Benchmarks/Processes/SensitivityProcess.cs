namespace Simulation.Benchmarks.Processes;

/// <summary>
/// The whole program: Sobol indices of climate-paris over eight factors, with intervals and charts, as the shipped experiment has it.
/// </summary>
internal static class SensitivityProcess
{
    public static async Task MeasureAsync(int times)
    {
        var experiment = Path.Combine(AppContext.BaseDirectory, "scenarios", "experiments", "sensitivity", "climate-paris-sobol.yaml");
        for (var time = 0; time < times; time++)
        {
            var measured = await MeasuredProcess.RunAsync("sensitivity", experiment);
            Console.WriteLine($"whole process, sensitivity of climate-paris to 8 factors, 10,240 runs: {measured}");
        }
    }
}
