using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Experiments.Sensitivity;

/// <summary>Elementary effects of one factor (Morris, 1991): the output's change for a move, over the move's share of the factor's axis.</summary>
/// <param name="Mean">mu, the mean effect.</param>
/// <param name="MeanAbsolute">mu*, the mean size of an effect, which opposite effects do not cancel in (Campolongo, Cariboni and Saltelli, 2007).</param>
/// <param name="Deviation">sigma, the effects' standard deviation: large where the factor acts unevenly or together with others.</param>
public readonly record struct MorrisIndex(Estimate Mean, Estimate MeanAbsolute, Estimate Deviation);

/// <summary>What the outputs of a Morris design tell of each factor.</summary>
/// <param name="Factors">The factors in order.</param>
/// <param name="Trajectories">How many trajectories have all their outputs; the others are left out.</param>
public sealed record MorrisIndices(IReadOnlyList<MorrisIndex> Factors, int Trajectories)
{
    /// <summary>The indices, with intervals over trajectories.</summary>
    /// <param name="points">The design's points in order (see <see cref="IDesign.Points"/>).</param>
    /// <param name="outputs">The output at each point; NaN where there is none.</param>
    /// <param name="seed">What the bootstrap is drawn from.</param>
    public static MorrisIndices Of(IEnumerable<double[]> points, IReadOnlyList<double> outputs, ulong seed)
    {
        var (effects, k) = (new List<double[]>(), 0);
        double[]? before = null;
        double[] current = [];
        foreach (var (index, point) in points.Index())
        {
            k = point.Length;
            if (index % (k + 1) == 0)
            {
                current = new double[k];
                effects.Add(current);
            }
            else
            {
                var factor = Enumerable.Range(0, k).First(factor => point[factor] != before![factor]);
                current[factor] = (outputs[index] - outputs[index - 1]) / (point[factor] - before![factor]);
            }

            before = point;
        }

        return Of([.. effects.Where(row => row.All(double.IsFinite))], k, seed);
    }

    private static MorrisIndices Of(double[][] effects, int k, ulong seed)
    {
        var estimates = Bootstrap.Of(effects.Length, 3 * k, Compute, seed);
        return new MorrisIndices([.. Enumerable.Range(0, k).Select(factor => new MorrisIndex(estimates[3 * factor], estimates[(3 * factor) + 1], estimates[(3 * factor) + 2]))], effects.Length);

        void Compute(int[] rows, double[] values)
        {
            for (var factor = 0; factor < k; factor++)
            {
                var (sum, absolute, squares) = (0.0, 0.0, 0.0);
                foreach (var row in rows)
                {
                    sum += effects[row][factor];
                    absolute += Math.Abs(effects[row][factor]);
                }

                var mean = sum / rows.Length;
                foreach (var row in rows)
                    squares += (effects[row][factor] - mean) * (effects[row][factor] - mean);

                (values[3 * factor], values[(3 * factor) + 1], values[(3 * factor) + 2]) = (mean, absolute / rows.Length, Math.Sqrt(squares / (rows.Length - 1)));
            }
        }
    }
}
