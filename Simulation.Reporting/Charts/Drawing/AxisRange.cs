namespace Simulation.Reporting.Charts.Drawing;

/// <summary>From where to where an axis goes.</summary>
internal static class AxisRange
{
    /// <summary>The lowest and highest of what is drawn, with a little air; from zero where that is near.</summary>
    public static (double Low, double High) Of(IEnumerable<double> values)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        if (known.Length == 0)
            return (0, 1);

        var low = known.Min();
        var high = known.Max();
        if (low >= 0 && low < 0.6 * high)
            low = 0;
        if (high <= 0 && high > 0.6 * low)
            high = 0;

        var span = high > low ? high - low : Math.Max(Math.Abs(high), 1e-9);
        return (low == 0 ? 0 : low - (0.06 * span), high == 0 ? 0 : high + (0.06 * span));
    }
}
