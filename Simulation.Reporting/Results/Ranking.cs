namespace Simulation.Reporting.Results;

/// <summary>Who has the most and who the least: what titles say of all parties, however few a page shows.</summary>
internal static class Ranking
{
    private const double Tolerance = 1e-9;

    /// <summary>The places of the values that are finite, the largest first; equal ones in order.</summary>
    public static int[] Of(IEnumerable<double> values) =>
        [.. values.Index().Where(one => double.IsFinite(one.Item)).OrderByDescending(one => one.Item).Select(one => one.Index)];

    /// <summary>Whether values are all the same but for rounding, so that a chart of them would show no difference; those that are not finite are left out.</summary>
    public static bool IsFlat(IEnumerable<double> values)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        return known.Length == 0 || known.Max() - known.Min() <= Tolerance * known.Max(Math.Abs);
    }
}
