using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Experiments.Sensitivity;

/// <summary>
/// An output's mean where a factor is low and where it is high, while the others go through their ranges: the lowest and the highest
/// quarter of a range, the first and the last level of a list.
/// </summary>
/// <param name="Low">The mean where it is low.</param>
/// <param name="High">The mean where it is high; NaN where a list has a single level.</param>
/// <param name="Difference">The mean where it is high less that where it is low.</param>
public readonly record struct EndMean(Estimate Low, Estimate High, Estimate Difference);

/// <summary>What a design's own points tell of the ends of each factor, for a tornado.</summary>
/// <param name="Mean">The output's mean over all points.</param>
/// <param name="Factors">The factors in order.</param>
public sealed record EndMeans(double Mean, IReadOnlyList<EndMean> Factors)
{
    /// <summary>The share of a range that counts as its end.</summary>
    public const double Quarter = 0.25;

    // What is summed for each factor: outputs and points where it is low, then where it is high.
    private const int Sums = 4;
    private const int AtLow = 0;
    private const int AtHigh = 2;

    /// <summary>The means, with intervals over rows.</summary>
    /// <param name="design">The design.</param>
    /// <param name="factors">What was varied.</param>
    /// <param name="rowLength">How many points following one another are drawn together, such as a trajectory; a row without all its
    /// outputs is left out.</param>
    /// <param name="outputs">The output at each point in the design's order; NaN where there is none.</param>
    /// <param name="seed">The experiment's seed, which the design and the bootstrap are drawn from.</param>
    public static EndMeans Of(IDesign design, IReadOnlyList<Factor> factors, int rowLength, IReadOnlyList<double> outputs, ulong seed)
    {
        var rows = new List<double[]>();
        var sum = 0.0;
        foreach (
            var row in design
                .Points(factors, seed)
                .Zip(outputs)
                .Chunk(rowLength)
                .Where(row => row.All(point => double.IsFinite(point.Second)))
        )
        {
            var sums = new double[Sums * factors.Count];
            foreach (var (point, output) in row)
            {
                sum += output;
                for (var factor = 0; factor < factors.Count; factor++)
                {
                    if (EndAt(factors[factor], point[factor]) is { } end)
                    {
                        sums[(Sums * factor) + end] += output;
                        sums[(Sums * factor) + end + 1]++;
                    }
                }
            }

            rows.Add(sums);
        }

        var ends = Bootstrap.Of(rows.Count, 3 * factors.Count, new RowSums([.. rows], Sums * factors.Count).Compute, seed).Chunk(3);
        return new EndMeans(sum / (rows.Count * (double)rowLength), [.. ends.Select(end => new EndMean(end[0], end[1], end[2]))]);
    }

    private static int? EndAt(Factor factor, double place)
    {
        var (at, end) = factor.IsRange ? (place, Quarter) : (factor.PositionAt(place), 0);
        return at <= end ? AtLow
            : at >= 1 - end ? AtHigh
            : null;
    }

    private sealed class RowSums(double[][] rows, int length)
    {
        private readonly double[] _totals = new double[length];

        public void Compute(int[] drawn, double[] means)
        {
            Array.Clear(_totals);
            foreach (var row in drawn)
            {
                for (var index = 0; index < length; index++)
                    _totals[index] += rows[row][index];
            }

            for (int index = 0, mean = 0; index < length; index += Sums, mean += 3)
            {
                var low = _totals[index + AtLow] / _totals[index + AtLow + 1];
                var high = _totals[index + AtHigh] / _totals[index + AtHigh + 1];
                means[mean] = low;
                means[mean + 1] = high;
                means[mean + 2] = high - low;
            }
        }
    }
}
