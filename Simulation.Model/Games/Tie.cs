namespace Simulation.Model.Games;

/// <summary>
/// The tie rule of all games here (THEORY 0.4): whoever is indifferent stays, accepts, joins. A difference this small against the scale of
/// what is compared is rounding, not a preference; the agreement of three in the linear-quadratic commons is exactly such a tie.
/// </summary>
internal static class Tie
{
    private const double RelativeTolerance = 1e-9;

    /// <summary>The least value that counts as at least <paramref name="other"/>, on the scale of that.</summary>
    public static double Least(double other) => double.IsFinite(other) ? other - (RelativeTolerance * Math.Abs(other)) : other;

    /// <summary>Whether <paramref name="value"/> is at least <paramref name="other"/>, ties included, on the scale of the two.</summary>
    public static bool AtLeast(double value, double other) => AtLeast(value, other, Math.Max(Math.Abs(value), Math.Abs(other)));

    /// <summary>The same on a stated scale, for differences of numbers much larger than themselves.</summary>
    public static bool AtLeast(double value, double other, double scale) => value >= other - (RelativeTolerance * scale);
}
