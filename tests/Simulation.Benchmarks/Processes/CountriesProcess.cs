namespace Simulation.Benchmarks.Processes;

/// <summary>
/// The whole program: climate-paris among more and more countries, those with most people, and the exponent with which processor time grows
/// between one number of countries and the next.
/// </summary>
internal static class CountriesProcess
{
    private static readonly int[] Countries = [12, 27, 50, 100, 195];

    public static async Task MeasureAsync(int replicates)
    {
        var before = (Countries: 0, Worked: 0.0);
        foreach (var countries in Countries)
        {
            var measured = await MeasuredProcess.RunAsync(
                "run",
                "climate-paris",
                "--replicates",
                $"{replicates}",
                "--no-charts",
                "--set",
                "countries.groupBy=null",
                "--set",
                $"countries.top={{ n: {countries}, by: population_2023 }}"
            );
            var exponent =
                before.Countries == 0
                    ? ""
                    : $", growing with the power "
                        + $"{Math.Log(measured.ProcessorSeconds / before.Worked) / Math.Log((double)countries / before.Countries):0.0}";
            Console.WriteLine($"whole process, {countries} countries x 16 periods x {replicates:N0} replicates: {measured}{exponent}");
            before = (countries, measured.ProcessorSeconds);
        }
    }
}
