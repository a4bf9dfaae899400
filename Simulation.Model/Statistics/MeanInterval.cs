using MathNet.Numerics.Distributions;

namespace Simulation.Model.Statistics;

/// <summary>A mean over replicates with its 95 % interval (Student, 1908).</summary>
/// <param name="Mean">The mean; NaN where no replicate has a value.</param>
/// <param name="Low">The lower end of the interval; the mean itself where all values are equal, NaN for a single replicate that says
/// nothing of chance.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="Count">How many replicates had a value.</param>
public readonly record struct MeanInterval(double Mean, double Low, double High, int Count)
{
    /// <summary>The mean of values; NaN are left out.</summary>
    public static MeanInterval Of(IReadOnlyList<double> values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        if (known.Length < 2)
            return new MeanInterval(known.Length == 0 ? double.NaN : known[0], double.NaN, double.NaN, known.Length);

        var mean = known.Sum() / known.Length;
        var variance = known.Sum(value => (value - mean) * (value - mean)) / (known.Length - 1);
        var reach = StudentT.InvCDF(0, 1, known.Length - 1, 0.975) * Math.Sqrt(variance / known.Length);
        return new MeanInterval(mean, mean - reach, mean + reach, known.Length);
    }
}
