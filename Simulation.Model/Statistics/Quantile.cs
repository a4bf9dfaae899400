namespace Simulation.Model.Statistics;

/// <summary>Quantiles by linear interpolation between order statistics (Hyndman and Fan, 1996, type 7).</summary>
public static class Quantile
{
    /// <summary>The p-quantile of values in ascending order; NaN of no values.</summary>
    /// <param name="sorted">The values, ascending, without NaN.</param>
    /// <param name="p">The probability, 0 to 1.</param>
    public static double Of(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
            return double.NaN;

        var position = p * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
