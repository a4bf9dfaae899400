using Simulation.Model.Randomness;

namespace Simulation.Model.Experiments.Sensitivity;

/// <summary>
/// Percentile intervals of statistics from rows that are drawn again with replacement (Efron, 1979); all statistics share the draws.
/// </summary>
internal static class Bootstrap
{
    private const int Resamples = 1000;
    private const double Tail = 0.025;

    /// <summary>Each statistic with its 95 % interval.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="statistics">How many statistics.</param>
    /// <param name="compute">Writes the statistics of these rows.</param>
    /// <param name="seed">What the draws come from.</param>
    public static Estimate[] Of(int rows, int statistics, Action<int[], double[]> compute, ulong seed)
    {
        var drawn = Enumerable.Range(0, rows).ToArray();
        var values = new double[statistics];
        compute(drawn, values);

        var again = new double[statistics];
        var spread = Enumerable.Range(0, statistics).Select(_ => new List<double>(Resamples)).ToArray();
        for (var resample = 0; resample < Resamples && rows > 1; resample++)
        {
            var stream = RandomStream.For(seed, resample, 0, 0, 0, Purpose.Resampling);
            for (var row = 0; row < rows; row++)
                drawn[row] = (int)(stream.NextDouble() * rows);

            compute(drawn, again);
            for (var statistic = 0; statistic < statistics; statistic++)
            {
                if (double.IsFinite(again[statistic]))
                    spread[statistic].Add(again[statistic]);
            }
        }

        return [.. values.Zip(spread, (value, all) => Interval(value, all))];
    }

    private static Estimate Interval(double value, List<double> spread)
    {
        if (spread.Count == 0 || double.IsNaN(value))
            return new Estimate(value, double.NaN, double.NaN);

        spread.Sort();
        return new Estimate(value, Quantile(spread, Tail), Quantile(spread, 1 - Tail));
    }

    private static double Quantile(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]));
    }
}
