using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Host.Explore;

/// <summary>What the explorer shows of a run, worked out once: a page is drawn more often than it is run.</summary>
/// <param name="Fans">The charts, by the name of their series, in the order they are shown.</param>
/// <param name="Means">The mean of each indicator over the replicates, with what it is called and its unit, by its name.</param>
internal sealed record Ensemble(
    IReadOnlyDictionary<string, Fan> Fans,
    IReadOnlyDictionary<string, (string Label, string Unit, double Mean)> Means
)
{
    /// <summary>The first of the charts.</summary>
    public Fan Headline => Fans.Values.First();

    /// <summary>The headline, trust, participation and the distance between national and international.</summary>
    public static Ensemble Of(RunResult result)
    {
        var header = result.Header;
        var summaries = result.Summaries();
        string[] series =
        [
            .. new[]
            {
                header.Headline.Name,
                CommonSeries.TrustMean.Name,
                CommonSeries.Members.Name,
                CommonSeries.ClosingTheGap.Name,
            }.Distinct(),
        ];
        return new Ensemble(
            series.ToDictionary(name => name, name => Fan.Of(result, name)),
            header
                .Indicators.Index()
                .ToDictionary(
                    one => one.Item.Name,
                    one => (one.Item.Summary, one.Item.Unit == "1" ? "" : one.Item.Unit, summaries[one.Index].Mean)
                )
        );
    }
}
