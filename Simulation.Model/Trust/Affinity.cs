namespace Simulation.Model.Trust;

/// <summary>Structural distances between countries.</summary>
public static class Affinity
{
    /// <summary>Cultural distance (Kogut and Singh, 1988): the mean over dimensions of <c>(x_k - y_k)^2 / var_k</c>; 0 or more.</summary>
    /// <exception cref="ArgumentException">The lists are empty or differ in length.</exception>
    public static double KogutSingh(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> variance)
    {
        RequireSameLength(x.Length, y.Length, variance.Length);
        var sum = 0.0;
        for (var k = 0; k < x.Length; k++)
            sum += (x[k] - y[k]) * (x[k] - y[k]) / variance[k];

        return sum / x.Length;
    }

    /// <summary>
    /// Similarity of foreign policies (Signorino and Ritter, 1999), unweighted: <c>S = 1 - 2 sum |p_k - q_k| / sum dmax_k</c>, -1 to 1.
    /// </summary>
    /// <exception cref="ArgumentException">The lists are empty or differ in length.</exception>
    public static double SScore(ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> largestDifference)
    {
        RequireSameLength(p.Length, q.Length, largestDifference.Length);
        var difference = 0.0;
        var largest = 0.0;
        for (var k = 0; k < p.Length; k++)
        {
            difference += Math.Abs(p[k] - q[k]);
            largest += largestDifference[k];
        }

        return 1 - (2 * difference / largest);
    }

    private static void RequireSameLength(int first, int second, int third)
    {
        if (first == 0 || first != second || first != third)
            throw new ArgumentException($"The three lists must have one same length of at least 1; found {first}, {second} and {third}.");
    }
}
