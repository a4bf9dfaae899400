using Simulation.Model.Engine.Results;
using Simulation.Model.Statistics;

namespace Simulation.Reporting.Comparisons;

/// <summary>Scenarios side by side, each under the same seeds; the first is what the others are compared with.</summary>
public sealed class Comparison
{
    /// <summary>A comparison of runs; replicate by replicate where they have the same seed and number of replicates.</summary>
    /// <param name="arms">The runs, with the names by which they are told apart.</param>
    public Comparison(IReadOnlyList<(string Name, RunResult Result)> arms)
    {
        Arms = arms;
        Indicators =
        [
            .. arms.SelectMany(arm => arm.Result.Header.Indicators)
                .DistinctBy(indicator => indicator.Name)
                .Select(indicator => new ComparedIndicator(indicator, [.. arms.Select(arm => Cell(arm.Result, indicator.Name))])),
        ];
    }

    /// <summary>The runs by name, in order.</summary>
    public IReadOnlyList<(string Name, RunResult Result)> Arms { get; }

    /// <summary>Every indicator that any of the runs has.</summary>
    public IReadOnlyList<ComparedIndicator> Indicators { get; }

    private ComparedValue Cell(RunResult result, string indicator)
    {
        if (Values(result, indicator) is not { } values)
            return new ComparedValue(null, null);

        var summary = result.Summaries().First(one => one.Indicator.Name == indicator);
        var first = Values(Arms[0].Result, indicator);
        return new ComparedValue(
            summary,
            first is null || ReferenceEquals(result, Arms[0].Result) || !IsPaired(result) ? null : PairedDifference.Of(values, first)
        );
    }

    private bool IsPaired(RunResult result) =>
        result.Header.Seed == Arms[0].Result.Header.Seed && result.Lanes.Count == Arms[0].Result.Lanes.Count;

    private static double[]? Values(RunResult result, string indicator)
    {
        var place = result.Header.Indicators.TakeWhile(one => one.Name != indicator).Count();
        return place == result.Header.Indicators.Count ? null : [.. result.Lanes.Select(lane => lane.Indicators[place])];
    }
}

/// <summary>One indicator in every arm.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Arms">Its value in each arm, in their order.</param>
public sealed record ComparedIndicator(Indicator Indicator, IReadOnlyList<ComparedValue> Arms);

/// <summary>An indicator in one arm.</summary>
/// <param name="Summary">Its summary over the replicates; null where this arm's world has no such indicator.</param>
/// <param name="Difference">Its paired difference to the first arm; null for the first arm itself.</param>
public sealed record ComparedValue(IndicatorSummary? Summary, PairedDifference? Difference);
