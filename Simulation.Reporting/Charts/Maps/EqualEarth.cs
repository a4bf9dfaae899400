namespace Simulation.Reporting.Charts.Maps;

/// <summary>
/// The Equal Earth projection (Savric, Patterson and Jenny, 2019): areas keep their proportions. With <c>sin t = (sqrt(3)/2) sin phi</c>,
/// <c>x = 2 sqrt(3) lambda cos t / (3 (9 A4 t^8 + 7 A3 t^6 + 3 A2 t^2 + A1))</c> and <c>y = A4 t^9 + A3 t^7 + A2 t^3 + A1 t</c>.
/// </summary>
internal static class EqualEarth
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;
    private static readonly double Root3 = Math.Sqrt(3);

    /// <summary>Projects a place.</summary>
    /// <param name="longitude">Degrees, -180 to 180.</param>
    /// <param name="latitude">Degrees, -90 to 90.</param>
    public static MapPoint Project(double longitude, double latitude)
    {
        var t = Math.Asin(Root3 / 2 * Math.Sin(latitude * Math.PI / 180));
        var square = t * t;
        var sixth = square * square * square;
        return new MapPoint(
            2
                * Root3
                * (longitude * Math.PI / 180)
                * Math.Cos(t)
                / (3 * ((9 * A4 * sixth * square) + (7 * A3 * sixth) + (3 * A2 * square) + A1)),
            t * ((A4 * sixth * square) + (A3 * sixth) + (A2 * square) + A1)
        );
    }
}
