namespace Simulation.Model.Indicators;

/// <summary>Measures of how unevenly something is spread.</summary>
public static class Inequality
{
    /// <summary>
    /// The Gini coefficient <c>sum_ij |x_i - x_j| / (2 n sum_i |x_i|)</c> of gains and losses (Raffinetti, Siletti and Vernizzi, 2015,
    /// without their correction for small n): 0 where all are equal, always below 1. Where nobody loses it is that of Gini (1912),
    /// <c>sum_ij |x_i - x_j| / (2 n^2 mean)</c>. NaN where all are 0 or there are no values: nothing is shared out.
    /// </summary>
    public static double Gini(ReadOnlySpan<double> values)
    {
        var differences = 0.0;
        var size = 0.0;
        foreach (var x in values)
        {
            size += Math.Abs(x);
            foreach (var y in values)
                differences += Math.Abs(x - y);
        }

        return size == 0 ? double.NaN : differences / (2.0 * values.Length * size);
    }

    /// <summary>Theil's T, <c>mean of (x/m) ln(x/m)</c> (Theil, 1967), of positive values; a zero counts as 0; NaN of none.</summary>
    public static double Theil(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        var result = 0.0;
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
        var sum = 0.0;
        var squares = 0.0;
        foreach (var x in values)
        {
            sum += x;
            squares += x * x;
        }

        return squares / (sum * sum);
    }
}
