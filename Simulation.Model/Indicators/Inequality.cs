namespace Simulation.Model.Indicators;

/// <summary>Measures of how unevenly something is spread.</summary>
public static class Inequality
{
    /// <summary>
    /// The Gini coefficient <c>sum_ij |x_i - x_j| / (2 n^2 |mean|)</c> (Gini, 1912). With negative values it may exceed 1; NaN where the
    /// mean is 0 or there are no values.
    /// </summary>
    public static double Gini(ReadOnlySpan<double> values)
    {
        var (differences, sum) = (0.0, 0.0);
        foreach (var x in values)
        {
            sum += x;
            foreach (var y in values)
                differences += Math.Abs(x - y);
        }

        return values.IsEmpty || sum == 0 ? double.NaN : differences / (2.0 * values.Length * Math.Abs(sum));
    }

    /// <summary>Theil's T, <c>mean of (x/m) ln(x/m)</c> (Theil, 1967), of positive values; a zero counts as 0; NaN of none.</summary>
    public static double Theil(ReadOnlySpan<double> values)
    {
        var (sum, result) = (0.0, 0.0);
        foreach (var x in values)
            sum += x;

        var mean = sum / values.Length;
        foreach (var x in values)
            result += x == 0 ? 0 : x / mean * Math.Log(x / mean);

        return result / values.Length;
    }

    /// <summary>The Herfindahl index of shares: <c>sum (x_i / sum x)^2</c>, 1/n to 1 (Herfindahl, 1950).</summary>
    public static double Herfindahl(ReadOnlySpan<double> values)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var x in values)
        {
            sum += x;
            squares += x * x;
        }

        return squares / (sum * sum);
    }
}
