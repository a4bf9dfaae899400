using Simulation.Model.Statistics;

namespace Simulation.Model.Engine.Results;

/// <summary>An indicator over the lanes of a run. Lanes without a value (NaN) are left out and counted.</summary>
/// <param name="Indicator">What was summed up.</param>
/// <param name="Mean">The mean.</param>
/// <param name="P05">The 5th percentile (linear interpolation between order statistics; Hyndman and Fan, 1996, type 7).</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The 95th percentile.</param>
/// <param name="StandardError">The standard error of the mean; NaN for a single lane.</param>
/// <param name="Count">How many lanes had a value.</param>
public sealed record IndicatorSummary(Indicator Indicator, double Mean, double P05, double P50, double P95, double StandardError, int Count)
{
    /// <summary>Sums up the values of one indicator.</summary>
    public static IndicatorSummary Of(Indicator indicator, IReadOnlyList<double> values)
    {
        var known = values.Where(value => !double.IsNaN(value)).ToArray();
        if (known.Length == 0)
            return new IndicatorSummary(indicator, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);

        var mean = known.Sum() / known.Length;
        var squares = known.Sum(value => (value - mean) * (value - mean));
        var error = known.Length > 1 ? Math.Sqrt(squares / (known.Length - 1) / known.Length) : double.NaN;
        Array.Sort(known);
        return new IndicatorSummary(
            indicator,
            mean,
            Quantile.Of(known, 0.05),
            Quantile.Of(known, 0.5),
            Quantile.Of(known, 0.95),
            error,
            known.Length
        );
    }
}
