using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Experiments.Sensitivity;

/// <summary>
/// Elementary effects of one factor (Morris, 1991): the output's change for a move, over the move's share of the way between the factor's
/// ends (see <see cref="Factor.PositionAt"/>).
/// </summary>
/// <param name="Mean">mu, the mean effect.</param>
/// <param name="MeanAbsolute">mu*, the mean size of an effect, which opposite effects do not cancel in (Campolongo, Cariboni and Saltelli,
/// 2007).</param>
/// <param name="Deviation">sigma, the effects' standard deviation: large where the factor acts unevenly or together with others.</param>
public readonly record struct MorrisIndex(Estimate Mean, Estimate MeanAbsolute, Estimate Deviation);

/// <summary>What the outputs of a Morris design tell of each factor.</summary>
/// <param name="Factors">The factors in order.</param>
/// <param name="Trajectories">How many trajectories have all their outputs; the others are left out.</param>
public sealed record MorrisIndices(IReadOnlyList<MorrisIndex> Factors, int Trajectories)
{
    /// <summary>The indices, with intervals over trajectories.</summary>
    /// <param name="design">The design.</param>
    /// <param name="factors">What was varied.</param>
    /// <param name="outputs">The output at each point in the design's order; NaN where there is none.</param>
    /// <param name="seed">The experiment's seed, which the design and the bootstrap are drawn from.</param>
    public static MorrisIndices Of(MorrisDesign design, IReadOnlyList<Factor> factors, IReadOnlyList<double> outputs, ulong seed)
    {
        var k = factors.Count;
        var effects = new List<double[]>();
        double[] before = [];
        foreach (var (index, point) in design.Points(factors, seed).Index())
        {
            if (index % (k + 1) == 0)
            {
                effects.Add(new double[k]);
            }
            else
            {
                var moved = Enumerable.Range(0, k).First(factor => point[factor] != before[factor]);
                var way = factors[moved].PositionAt(point[moved]) - factors[moved].PositionAt(before[moved]);
                effects[^1][moved] = Effect(outputs[index - 1], outputs[index], way);
            }

            before = point;
        }

        return Of([.. effects.Where(row => row.All(double.IsFinite))], k, seed);
    }

    // A single level has nowhere to go and no effect.
    private static double Effect(double before, double after, double way) =>
        way == 0 || Math.Abs(after - before) <= Estimate.Rounding * Math.Max(Math.Abs(after), Math.Abs(before))
            ? 0
            : (after - before) / way;

    private static MorrisIndices Of(double[][] effects, int k, ulong seed)
    {
        var estimates = Bootstrap.Of(effects.Length, 3 * k, Compute, seed);
        return new MorrisIndices(
            [
                .. Enumerable
                    .Range(0, k)
                    .Select(factor => new MorrisIndex(estimates[3 * factor], estimates[(3 * factor) + 1], estimates[(3 * factor) + 2])),
            ],
            effects.Length
        );

        void Compute(int[] rows, double[] values)
        {
            for (var factor = 0; factor < k; factor++)
            {
                var sum = 0.0;
                var absolute = 0.0;
                var squares = 0.0;
                foreach (var row in rows)
                {
                    sum += effects[row][factor];
                    absolute += Math.Abs(effects[row][factor]);
                }

                var mean = sum / rows.Length;
                foreach (var row in rows)
                    squares += (effects[row][factor] - mean) * (effects[row][factor] - mean);

                values[3 * factor] = mean;
                values[(3 * factor) + 1] = absolute / rows.Length;
                values[(3 * factor) + 2] = Math.Sqrt(squares / (rows.Length - 1));
            }
        }
    }
}
