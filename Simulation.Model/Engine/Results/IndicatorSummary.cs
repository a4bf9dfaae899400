using Simulation.Model.Statistics;

namespace Simulation.Model.Engine.Results;

/// <summary>An indicator over the lanes of a run. Lanes without a value (NaN) are left out and counted.</summary>
public sealed record IndicatorSummary
{
    /// <summary>What was summed up.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The mean.</summary>
    public required double Mean { get; init; }

    /// <summary>The 5th percentile (linear interpolation between order statistics; Hyndman and Fan, 1996, type 7).</summary>
    public required double P05 { get; init; }

    /// <summary>The median.</summary>
    public required double P50 { get; init; }

    /// <summary>The 95th percentile.</summary>
    public required double P95 { get; init; }

    /// <summary>The standard error of the mean; NaN for a single lane.</summary>
    public required double StandardError { get; init; }

    /// <summary>How many lanes had a value.</summary>
    public required int Count { get; init; }

    /// <summary>Sums up the values of one indicator.</summary>
    public static IndicatorSummary Of(Indicator indicator, IReadOnlyList<double> values)
    {
        var known = values.Where(value => !double.IsNaN(value)).ToArray();
        if (known.Length == 0)
            return new IndicatorSummary
            {
                Indicator = indicator,
                Mean = double.NaN,
                P05 = double.NaN,
                P50 = double.NaN,
                P95 = double.NaN,
                StandardError = double.NaN,
                Count = 0,
            };

        var mean = known.Sum() / known.Length;
        var squares = known.Sum(value => (value - mean) * (value - mean));
        var error = known.Length > 1 ? Math.Sqrt(squares / (known.Length - 1) / known.Length) : double.NaN;
        Array.Sort(known);
        return new IndicatorSummary
        {
            Indicator = indicator,
            Mean = mean,
            P05 = Quantile.Of(known, 0.05),
            P50 = Quantile.Of(known, 0.5),
            P95 = Quantile.Of(known, 0.95),
            StandardError = error,
            Count = known.Length,
        };
    }
}
