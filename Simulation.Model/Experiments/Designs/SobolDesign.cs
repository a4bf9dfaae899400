using System.ComponentModel.DataAnnotations;
using System.Numerics;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Experiments.Designs;

/// <summary>
/// Saltelli's design for Sobol indices: two matrices A and B of <see cref="Points"/> rows from one scrambled Sobol sequence, and for each
/// factor i the matrix AB_i, which is A with its column i from B. Row by row: A, AB_1 ... AB_k, with second order BA_1 ... BA_k, then B.
/// The sequence's first point is kept: without it the rest would not be balanced (Owen, 2020).
/// </summary>
[Rule("sobol", "Saltelli's points for Sobol indices, from a scrambled Sobol sequence", "Saltelli et al. (2010)")]
public sealed record SobolDesign : IDesign
{
    /// <summary>How many rows A and B have, N: a power of two, where the sequence is balanced (Owen, 2020).</summary>
    [Range(2, 1 << 30)]
    public int Points { get; init; } = 512;

    /// <summary>Whether interactions of pairs of factors are wanted too, at nearly twice the runs.</summary>
    public bool SecondOrder { get; init; }

    /// <inheritdoc/>
    public bool IsCrossed => false;

    /// <inheritdoc/>
    public string? Unmet(IReadOnlyList<Factor> factors)
    {
        if (!BitOperations.IsPow2(Points))
            return $"the design 'sobol' needs a power of two of points; found {Points}. Take "
                + $"{BitOperations.RoundUpToPowerOf2((uint)Points)}.";

        if (SecondOrder && factors.Count < 2)
            return "the design 'sobol' finds interactions between two factors or more; found one factor. Leave 'secondOrder' out.";

        return 2 * factors.Count > SobolSequence.MostDimensions
            ? $"the design 'sobol' takes at most {SobolSequence.MostDimensions / 2} factors; found {factors.Count}."
            : null;
    }

    /// <inheritdoc/>
    public double Count(IReadOnlyList<Factor> factors) => (double)Points * RowLength(factors.Count);

    /// <summary>How many points belong to one row of A and B.</summary>
    /// <param name="factors">How many factors are varied.</param>
    public int RowLength(int factors) => 2 + (SecondOrder ? 2 * factors : factors);

    /// <inheritdoc/>
    IEnumerable<double[]> IDesign.Points(IReadOnlyList<Factor> factors, ulong seed)
    {
        var k = factors.Count;
        foreach (var row in new SobolSequence(2 * k, seed).Points().Take(Points))
        {
            var a = row[..k];
            var b = row[k..];
            yield return a;
            for (var factor = 0; factor < k; factor++)
                yield return With(a, b, factor);

            for (var factor = 0; SecondOrder && factor < k; factor++)
                yield return With(b, a, factor);

            yield return b;
        }
    }

    private static double[] With(double[] row, double[] other, int factor)
    {
        var mixed = (double[])row.Clone();
        mixed[factor] = other[factor];
        return mixed;
    }
}
