using Simulation.Model.Statistics;

namespace Simulation.Reporting.Results;

/// <summary>How a number is spread over replicates. All NaN where no replicate has it.</summary>
internal readonly record struct Spread(double P05, double P25, double P50, double P75, double P95)
{
    /// <summary>The spread of values; NaN among them is left out.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        Array.Sort(known);
        return new Spread(
            Quantile.Of(known, 0.05),
            Quantile.Of(known, 0.25),
            Quantile.Of(known, 0.5),
            Quantile.Of(known, 0.75),
            Quantile.Of(known, 0.95)
        );
    }
}
