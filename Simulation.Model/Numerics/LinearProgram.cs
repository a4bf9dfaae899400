namespace Simulation.Model.Numerics;

/// <summary>
/// A linear programme in its simplest form: maximise <c>c y</c> subject to <c>A y &lt;= b</c>, <c>y >= 0</c>, where b is nowhere negative,
/// so that the origin is a start.
/// </summary>
internal static class LinearProgram
{
    private const double Zero = 1e-12;

    /// <summary>
    /// The largest value of the objective, by the simplex method with Bland's rule, which cannot cycle; infinite where it is unbounded.
    /// </summary>
    /// <param name="objective">c, one entry per variable.</param>
    /// <param name="constraints">A, one row per constraint.</param>
    /// <param name="limits">b, one entry of at least 0 per constraint.</param>
    public static double Maximum(double[] objective, double[][] constraints, double[] limits)
    {
        var (rows, variables) = (constraints.Length, objective.Length);
        var columns = variables + rows;
        var tableau = new double[rows + 1][];
        for (var row = 0; row < rows; row++)
        {
            tableau[row] = [.. constraints[row], .. new double[rows], limits[row]];
            tableau[row][variables + row] = 1;
        }

        tableau[rows] = [.. objective.Select(c => -c), .. new double[rows + 1]];
        int[] basis = [.. Enumerable.Range(variables, rows)];
        while (true)
        {
            var entering = Array.FindIndex(tableau[rows], 0, columns, reduced => reduced < -Zero);
            if (entering < 0)
                return tableau[rows][columns];

            var leaving = Leaving(tableau, basis, entering);
            if (leaving < 0)
                return double.PositiveInfinity;

            Pivot(tableau, leaving, entering);
            basis[leaving] = entering;
        }
    }

    // The row that limits the entering variable most; of equals the one with the smallest variable.
    private static int Leaving(double[][] tableau, int[] basis, int entering)
    {
        var (best, ratio) = (-1, double.PositiveInfinity);
        for (var row = 0; row < basis.Length; row++)
        {
            if (tableau[row][entering] <= Zero)
                continue;

            var limit = tableau[row][^1] / tableau[row][entering];
            if (best < 0 || limit < ratio - Zero || (limit <= ratio + Zero && basis[row] < basis[best]))
                (best, ratio) = (row, Math.Min(limit, ratio));
        }

        return best;
    }

    private static void Pivot(double[][] tableau, int pivotRow, int pivotColumn)
    {
        var pivot = tableau[pivotRow];
        var scale = pivot[pivotColumn];
        for (var column = 0; column < pivot.Length; column++)
            pivot[column] /= scale;

        foreach (var row in tableau)
        {
            var factor = row[pivotColumn];
            if (ReferenceEquals(row, pivot) || factor == 0)
                continue;

            for (var column = 0; column < row.Length; column++)
                row[column] -= factor * pivot[column];
        }
    }
}
