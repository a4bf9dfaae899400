namespace Simulation.Benchmarks.Scale;

/// <summary>What lanes cost.</summary>
/// <param name="Seconds">How long they took.</param>
/// <param name="Client">Seconds of the client's processor.</param>
/// <param name="Silos">Seconds of the silos' processors, added up.</param>
internal sealed record LaneCost(double Seconds, double Client, double Silos)
{
    /// <summary>The least of each.</summary>
    public static LaneCost Least(LaneCost one, LaneCost other) =>
        new(Math.Min(one.Seconds, other.Seconds), Math.Min(one.Client, other.Client), Math.Min(one.Silos, other.Silos));

    /// <summary>What each lane costs that a large sweep has and a small one has not.</summary>
    public static LaneCost Between(LaneCost small, LaneCost large, int lanes) =>
        new((large.Seconds - small.Seconds) / lanes, (large.Client - small.Client) / lanes, (large.Silos - small.Silos) / lanes);
}
