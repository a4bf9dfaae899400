using Simulation.Model.Statistics;

namespace Simulation.Reporting.Results;

/// <summary>How a number is spread over replicates, in its own unit. All NaN where no replicate has it.</summary>
/// <param name="P05">What 5 % of the replicates stay below.</param>
/// <param name="P25">What a quarter of them stays below.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">What three quarters stay below.</param>
/// <param name="P95">What 95 % stay below.</param>
public readonly record struct Spread(double P05, double P25, double P50, double P75, double P95)
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
