using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;

namespace Simulation.Host.Explore;

/// <summary>What the explorer shows of a run, worked out once: a page is drawn more often than it is run.</summary>
/// <param name="Fans">The charts, by the name of their series, in the order they are shown.</param>
/// <param name="Means">Each indicator by its name.</param>
internal sealed record Ensemble(IReadOnlyDictionary<string, Fan> Fans, IReadOnlyDictionary<string, IndicatorMean> Means)
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
                    one => new IndicatorMean(one.Item.Summary, one.Item.Unit == "1" ? "" : one.Item.Unit, summaries[one.Index].Mean)
                )
        );
    }
}

/// <summary>An indicator's mean over the replicates.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Unit">Its unit; empty where it has none.</param>
/// <param name="Mean">The mean.</param>
internal sealed record IndicatorMean(string Label, string Unit, double Mean);
