using System.Globalization;
using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Tables;

/// <summary>A row of the table of indicators, ready to print.</summary>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Mean">Its mean over the replicates; "n/a" where no replicate has a value.</param>
/// <param name="Range">The 5th and 95th percentile; empty for a single replicate.</param>
/// <param name="Unit">The unit; empty for a pure number.</param>
/// <param name="Note">How many replicates had a value, where not all had; else empty.</param>
public sealed record IndicatorRow(string Indicator, string Mean, string Range, string Unit, string Note);

/// <summary>The indicators of a result as a table for the terminal.</summary>
public static class IndicatorTable
{
    // What sums of numbers near 1 leave where they should be 0.
    private const double Rounding = 1e-14;

    /// <summary>One row for each indicator, in the order of the run.</summary>
    public static IReadOnlyList<IndicatorRow> Of(RunResult result) =>
        [.. result.Summaries().Select(summary => Row(summary, result.Lanes.Count))];

    private static IndicatorRow Row(IndicatorSummary summary, int replicates)
    {
        var range = summary.Count > 1 ? $"{Number(summary.P05)} to {Number(summary.P95)}" : "";
        var note = summary.Count < replicates ? $"{summary.Count} of {replicates} replicates" : "";
        var unit = summary.Indicator.Unit == "1" ? "" : summary.Indicator.Unit;
        return new IndicatorRow(summary.Indicator.Name, Number(summary.Mean), range, unit, note);
    }

    /// <summary>
    /// Four significant digits; large numbers whole, with thousands set apart; 0 for what only rounding can have left; "n/a" for NaN.
    /// </summary>
    internal static string Number(double value) =>
        Math.Abs(value) switch
        {
            double.NaN => "n/a",
            < Rounding => "0",
            >= 1e15 or < 1e-4 => value.ToString("0.###E+0", CultureInfo.InvariantCulture),
            >= 999.95 => value.ToString("#,0", CultureInfo.InvariantCulture),
            >= 99.995 => value.ToString("0.0", CultureInfo.InvariantCulture),
            >= 9.9995 => value.ToString("0.00", CultureInfo.InvariantCulture),
            >= 0.99995 => value.ToString("0.000", CultureInfo.InvariantCulture),
            _ => value.ToString("0.0000", CultureInfo.InvariantCulture),
        };
}
