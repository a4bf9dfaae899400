using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Benchmarks;

/// <summary>One RICE-2010 path: 60 periods by 12 regions, one thread.</summary>
internal static class ClimatePath
{
    private const int PathsPerMeasurement = 200;

    public static void Measure(int times)
    {
        var model = Rice2010.Build(ParameterSet.Shipped("rice2010"));
        var result = new ClimatePeriod(model.Regions);
        void Paths()
        {
            for (var path = 0; path < PathsPerMeasurement; path++)
            {
                var state = model.CreateState();
                for (var period = 0; period < model.Periods; period++)
                    model.Step(state, model.BaseControl(period), model.BaseSavings(period), 0, result);
            }
        }

        Paths();
        Console.WriteLine(
            $"one rice2010 path (60 periods x 12 regions): {Median.Of(times, Paths).TotalMilliseconds / PathsPerMeasurement:0.000} ms"
        );
    }
}
