using Simulation.Model.Engine.Results;
using Simulation.Model.Statistics;

namespace Simulation.Model.Hindcasts;

/// <summary>How runs compare with the record over some years.</summary>
/// <param name="Years">How many years are judged.</param>
/// <param name="Rmse">The root mean square error of the replicates' mean, in the series' unit.</param>
/// <param name="Bias">The mean error, above zero where runs are too high.</param>
/// <param name="Coverage">The share of the years in which the record lies between the 5th and the 95th percentile of the
/// replicates.</param>
/// <param name="NaiveRmse">The root mean square error of a forecast that the last year fitted stays as it was; NaN where there is
/// none.</param>
public sealed record HindcastFit(int Years, double Rmse, double Bias, double Coverage, double NaiveRmse)
{
    /// <summary>Compares replicates with the record over the judged years of a span.</summary>
    /// <param name="series">The series and its record.</param>
    /// <param name="lanes">The series in each replicate, period by period.</param>
    /// <param name="from">The first year of the span.</param>
    /// <param name="to">The last year of the span.</param>
    /// <param name="lastFitted">The last year that parameters were fitted to.</param>
    public static HindcastFit Of(RecordedSeries series, IReadOnlyList<double[]> lanes, int from, int to, int lastFitted)
    {
        var squares = 0.0;
        var errors = 0.0;
        var covered = 0;
        var naiveSquares = 0.0;
        var years = 0;
        var naive = series.Judged(series.Years[0], lastFitted).Select(period => series.Values[period]).LastOrDefault(double.NaN);
        foreach (var period in series.Judged(from, to))
        {
            double[] values = [.. lanes.Select(lane => lane[period])];
            var actual = series.Values[period];
            var error = (values.Sum() / values.Length) - series.Values[period];
            Array.Sort(values);
            covered += Quantile.Of(values, 0.05) <= actual && actual <= Quantile.Of(values, 0.95) ? 1 : 0;
            squares = squares + (error * error);
            errors = errors + error;
            years = years + 1;
            naiveSquares += (naive - actual) * (naive - actual);
        }

        return new HindcastFit(years, Math.Sqrt(squares / years), errors / years, (double)covered / years, Math.Sqrt(naiveSquares / years));
    }

    /// <summary>
    /// How far runs are from the record in the years that are fitted: over all series, the mean square error as a share of the record's
    /// variance in those years (least squares, each series in its own spread).
    /// </summary>
    public static double Loss(IReadOnlyList<RecordedSeries> series, IReadOnlyList<LaneResult> lanes, int calibrateTo)
    {
        var loss = 0.0;
        foreach (var one in series)
        {
            var fit = Of(one, [.. lanes.Select(one.Of)], one.Years[0], calibrateTo, calibrateTo);
            loss += fit.Rmse * fit.Rmse / Variance(one, calibrateTo);
        }

        return loss / series.Count;
    }

    private static double Variance(RecordedSeries series, int calibrateTo)
    {
        double[] values = [.. series.Judged(series.Years[0], calibrateTo).Select(period => series.Values[period])];
        var mean = values.Sum() / values.Length;
        return values.Sum(value => (value - mean) * (value - mean)) / values.Length;
    }
}
