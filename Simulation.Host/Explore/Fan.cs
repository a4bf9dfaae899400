using Simulation.Model.Engine.Results;
using Simulation.Reporting.Results;

namespace Simulation.Host.Explore;

/// <summary>A series of an ensemble as a fan: median and two bands, with both reference lines.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Years">The years, one for each period.</param>
/// <param name="Spreads">How it is spread over the replicates, by period.</param>
/// <param name="Without">Its course without any talks, by period.</param>
/// <param name="Together">Its course if all did what is best for them together, by period.</param>
public sealed record Fan(
    string Label,
    string Unit,
    IReadOnlyList<int> Years,
    IReadOnlyList<Spread> Spreads,
    double[] Without,
    double[] Together
)
{
    public double[] P05 { get; } = [.. Spreads.Select(spread => spread.P05)];

    public double[] P25 { get; } = [.. Spreads.Select(spread => spread.P25)];

    public double[] P50 { get; } = [.. Spreads.Select(spread => spread.P50)];

    public double[] P75 { get; } = [.. Spreads.Select(spread => spread.P75)];

    public double[] P95 { get; } = [.. Spreads.Select(spread => spread.P95)];

    /// <summary>The fan of a world series.</summary>
    public static Fan Of(RunResult result, string name)
    {
        var (place, series) = result.Header.WorldSeries.Index().First(one => one.Item.Name == name);
        return new Fan(
            series.Label,
            series.Unit,
            result.Header.Years,
            [.. result.Header.Years.Index().Select(year => Spread.Of(result.Lanes.Select(lane => lane.World[place][year.Index])))],
            result.Nash.World[place],
            result.Cooperative.World[place]
        );
    }
}
