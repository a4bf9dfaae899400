using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Experiments.Sensitivity;

/// <summary>The shares of an output's variance that a factor has.</summary>
/// <param name="First">S_i: by itself.</param>
/// <param name="Total">ST_i: by itself and together with others.</param>
public readonly record struct SobolIndex(Estimate First, Estimate Total);

/// <summary>The share of an output's variance that two factors have only together.</summary>
/// <param name="One">The first factor, from 0.</param>
/// <param name="Other">The second, above it.</param>
/// <param name="Share">S_ij.</param>
public readonly record struct SobolPair(int One, int Other, Estimate Share);

/// <summary>What the outputs of a Sobol design tell of each factor (Sobol, 1993).</summary>
/// <param name="Factors">The factors in order.</param>
/// <param name="Pairs">Each pair of factors; empty if the design is without second order.</param>
/// <param name="Rows">How many rows of A and B have all their outputs; the others are left out.</param>
public sealed record SobolIndices(IReadOnlyList<SobolIndex> Factors, IReadOnlyList<SobolPair> Pairs, int Rows)
{
    /// <summary>The indices, with intervals over rows.</summary>
    /// <param name="design">The design.</param>
    /// <param name="factors">How many factors were varied.</param>
    /// <param name="outputs">The output at each point in the design's order; NaN where there is none.</param>
    /// <param name="seed">What the bootstrap is drawn from.</param>
    public static SobolIndices Of(SobolDesign design, int factors, IReadOnlyList<double> outputs, ulong seed)
    {
        var rows = outputs.Chunk(design.RowLength(factors)).Where(row => row.All(double.IsFinite)).ToArray();
        var outcome = new SobolRows(Centred(rows), factors, design.SecondOrder, Negligible(rows));
        var estimates = Bootstrap.Of(rows.Length, outcome.Count, outcome.Compute, seed);
        return new SobolIndices(
            [.. Enumerable.Range(0, factors).Select(factor => new SobolIndex(estimates[factor], estimates[factors + factor]))],
            [.. outcome.Pairs.Select((pair, index) => new SobolPair(pair.One, pair.Other, estimates[(2 * factors) + index]))],
            rows.Length
        );
    }

    private static double Negligible(double[][] rows) =>
        Math.Pow(Estimate.Rounding * rows.SelectMany(row => row).Select(Math.Abs).DefaultIfEmpty().Max(), 2);

    // Products of outputs lose digits, and sampling errors grow, with the distance of the mean from zero.
    private static double[][] Centred(double[][] rows)
    {
        var mean = rows.Sum(row => row[0] + row[^1]) / (2.0 * rows.Length);
        return [.. rows.Select(row => row.Select(output => output - mean).ToArray())];
    }
}

/// <summary>
/// The estimators, over rows of outputs f_A, f_AB1 ... f_ABk (f_BA1 ... f_BAk), f_B, each over the variance of f_A and f_B together: S_i =
/// mean f_B (f_ABi - f_A) (Saltelli et al., 2010, table 2 b); ST_i = mean (f_A - f_ABi)^2 / 2 (Jansen, 1999, for the total of Homma and
/// Saltelli, 1996); S_ij = mean (f_BAi f_ABj - f_A f_B) - S_i - S_j (Saltelli, 2002).
/// </summary>
internal sealed class SobolRows(double[][] f, int k, bool secondOrder, double negligible)
{
    /// <summary>The pairs of factors, in order.</summary>
    public (int One, int Other)[] Pairs { get; } =
        secondOrder ? [.. from one in Enumerable.Range(0, k) from other in Enumerable.Range(one + 1, k - one - 1) select (one, other)] : [];

    /// <summary>How many indices there are: first order, total, pairs.</summary>
    public int Count => (2 * k) + Pairs.Length;

    /// <summary>The indices over some rows.</summary>
    public void Compute(int[] rows, double[] indices)
    {
        Array.Clear(indices);
        foreach (var row in rows)
            Add(f[row], indices);

        var variance = Variance(rows);
        for (var index = 0; index < Count; index++)
            indices[index] = variance > negligible ? indices[index] / (rows.Length * variance) : double.NaN;

        for (var pair = 0; pair < Pairs.Length; pair++)
            indices[(2 * k) + pair] -= indices[Pairs[pair].One] + indices[Pairs[pair].Other];
    }

    private void Add(double[] row, double[] sums)
    {
        var a = row[0];
        var b = row[^1];
        for (var i = 0; i < k; i++)
        {
            var ab = row[1 + i];
            sums[i] += b * (ab - a);
            sums[k + i] += 0.5 * (a - ab) * (a - ab);
        }

        for (var pair = 0; pair < Pairs.Length; pair++)
            sums[(2 * k) + pair] += (row[1 + k + Pairs[pair].One] * row[1 + Pairs[pair].Other]) - (a * b);
    }

    private double Variance(int[] rows)
    {
        var sum = 0.0;
        var squares = 0.0;
        foreach (var row in rows)
            sum += f[row][0] + f[row][^1];

        var mean = sum / (2 * rows.Length);
        foreach (var row in rows)
            squares += ((f[row][0] - mean) * (f[row][0] - mean)) + ((f[row][^1] - mean) * (f[row][^1] - mean));

        return squares / (2 * rows.Length);
    }
}
