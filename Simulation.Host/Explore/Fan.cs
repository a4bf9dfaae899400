using Simulation.Model.Engine.Results;
using Simulation.Model.Statistics;

namespace Simulation.Host.Explore;

/// <summary>A series of an ensemble as a fan: median and two bands, with both reference lines.</summary>
public sealed record Fan(
    string Label,
    string Unit,
    IReadOnlyList<int> Years,
    double[] P05,
    double[] P25,
    double[] P50,
    double[] P75,
    double[] P95,
    double[] Without,
    double[] Together
)
{
    private static readonly double[] Bands = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>The fan of a world series.</summary>
    public static Fan Of(RunResult result, string name)
    {
        var (place, series) = result.Header.WorldSeries.Index().First(one => one.Item.Name == name);
        var periods = result.Header.Years.Count;
        var quantiles = new double[Bands.Length][];
        for (var band = 0; band < quantiles.Length; band++)
            quantiles[band] = new double[periods];

        var values = new double[result.Lanes.Count];
        for (var period = 0; period < periods; period++)
        {
            for (var lane = 0; lane < values.Length; lane++)
                values[lane] = result.Lanes[lane].World[place][period];

            var known = values.Where(value => !double.IsNaN(value)).Order().ToArray();
            foreach (var (band, share) in Bands.Index())
                quantiles[band][period] = Quantile.Of(known, share);
        }

        return new Fan(
            series.Label,
            series.Unit,
            result.Header.Years,
            quantiles[0],
            quantiles[1],
            quantiles[2],
            quantiles[3],
            quantiles[4],
            result.Nash.World[place],
            result.Cooperative.World[place]
        );
    }
}
