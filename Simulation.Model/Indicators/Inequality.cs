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

    /// <summary>
    /// The same per head, each party weighing as much as it has people: <c>sum_ij N_i N_j |x_i - x_j| / (2 N sum_i N_i |x_i|)</c>, x_i =
    /// G_i/N_i being what a head of i gets and N the sum of the N_i; below 1 as well. With equal N_i it is that of the parties.
    /// </summary>
    /// <param name="values">What each party gets (G), all its people together.</param>
    /// <param name="people">How many people each has (N), above 0.</param>
    public static double Gini(ReadOnlySpan<double> values, ReadOnlySpan<double> people)
    {
        var differences = 0.0;
        var size = 0.0;
        var all = 0.0;
        for (var one = 0; one < values.Length; one++)
        {
            size += Math.Abs(values[one]);
            all += people[one];
            for (var other = 0; other < values.Length; other++)
                differences += Math.Abs((people[other] * values[one]) - (people[one] * values[other]));
        }

        return size == 0 ? double.NaN : differences / (2 * all * size);
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
