namespace Simulation.Reporting.Results;

/// <summary>Who has the most and who the least: what titles say of all parties, however few a page shows.</summary>
internal static class Ranking
{
    private const double Tolerance = 1e-9;

    /// <summary>The places of the values that are finite, the largest first; equal ones in order.</summary>
    public static int[] Of(IEnumerable<double> values) =>
        [.. values.Index().Where(one => double.IsFinite(one.Item)).OrderByDescending(one => one.Item).Select(one => one.Index)];

    /// <summary>
    /// Whether values are all the same but for rounding, so that a chart of them would show no difference; those that are not finite are
    /// left out.
    /// </summary>
    public static bool IsFlat(IEnumerable<double> values)
    {
        var low = double.PositiveInfinity;
        var high = double.NegativeInfinity;
        foreach (var value in values.Where(double.IsFinite))
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
            if (high - low > Tolerance * Math.Max(Math.Abs(low), Math.Abs(high)))
                return false;
        }

        return true;
    }
}
