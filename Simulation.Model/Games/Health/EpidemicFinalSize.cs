using MathNet.Numerics.LinearAlgebra;

namespace Simulation.Model.Games.Health;

/// <summary>
/// How far an epidemic goes among countries that infect one another (Kermack and McKendrick, 1927; Diekmann, Heesterbeek and Metz, 1990).
/// In each, <c>z_i = s0_i (1 - exp(-sum_j K_ij z_j))</c> of the population are infected.
/// </summary>
public sealed class EpidemicFinalSize
{
    private const int MostSteps = 200;
    private const double Precision = 1e-15;
    private readonly Matrix<double> _transmission;
    private readonly Vector<double> _susceptible;

    /// <summary>An epidemic.</summary>
    /// <param name="transmission">K: infections that an infected fraction of country j brings country i, one row per country i; 0 or
    /// more.</param>
    /// <param name="susceptible">The fraction that can be infected at the start in each country (s0), 0 to 1.</param>
    /// <exception cref="ArgumentException">The matrix is not square or not of as many countries.</exception>
    public EpidemicFinalSize(double[][] transmission, double[] susceptible)
    {
        var countries = susceptible.Length;
        if (countries == 0 || transmission.Length != countries || transmission.Any(row => row.Length != countries))
            throw new ArgumentException(
                $"Expected one row and one column for each of {countries} countries; found {transmission.Length} rows."
            );

        _transmission = Matrix<double>.Build.DenseOfRowArrays(transmission);
        _susceptible = Vector<double>.Build.DenseOfArray(susceptible);
    }

    /// <summary>Infections by one infected at the start: the spectral radius of <c>diag(s0) K</c>. Above 1 there is an epidemic.</summary>
    public double EffectiveReproduction =>
        Matrix<double>.Build.DenseOfDiagonalVector(_susceptible).Multiply(_transmission).Evd().EigenValues.Max(value => value.Magnitude);

    /// <summary>The infected fraction of each country's population (z); zero without an epidemic.</summary>
    public double[] Solve()
    {
        if (EffectiveReproduction <= 1)
            return new double[_susceptible.Count];

        // The right-hand side is increasing and concave, so Newton's method falls from s0 to the largest solution without overshooting.
        var z = _susceptible.Clone();
        for (var step = 0; step < MostSteps; step++)
        {
            var escape = (-(_transmission * z)).PointwiseExp();
            var residual = z - _susceptible.PointwiseMultiply(1 - escape);
            var slope =
                Matrix<double>.Build.DenseIdentity(z.Count)
                - Matrix<double>.Build.DenseOfDiagonalVector(_susceptible.PointwiseMultiply(escape)).Multiply(_transmission);
            var change = slope.Solve(residual);
            z -= change;
            if (change.AbsoluteMaximum() <= Precision)
                break;
        }

        return z.ToArray();
    }
}
