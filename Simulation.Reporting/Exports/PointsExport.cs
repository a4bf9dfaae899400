using Simulation.Model.Engine.Results;
using Simulation.Model.Experiments;

namespace Simulation.Reporting.Exports;

/// <summary>A point of a design with what was measured at it.</summary>
/// <param name="Point">The point.</param>
/// <param name="Values">The values of each indicator over the replicates; empty where it failed.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record MeasuredPoint(DesignPoint Point, IReadOnlyList<double[]> Values, string? Failure);

/// <summary>The points of a sweep as a table: each factor's level, then mean, percentiles and standard error of each indicator, then whether the point is done. Rows are taken one by one.</summary>
public static class PointsExport
{
    private static readonly string[] Statistics = ["mean", "p05", "p50", "p95", "se"];

    /// <summary>Writes the table.</summary>
    public static void Write(Experiment experiment, IEnumerable<MeasuredPoint> points, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header([.. experiment.Factors.Keys, .. experiment.Indicators.SelectMany(name => Statistics.Select(statistic => $"{name}_{statistic}")), "status"]);
        foreach (var point in points)
        {
            foreach (var (_, level) in point.Point.Settings.TakeLast(experiment.Factors.Count))
                csv.Cell(level.ToString());

            for (var indicator = 0; indicator < experiment.Indicators.Count; indicator++)
            {
                var summary = IndicatorSummary.Of(new Indicator(experiment.Indicators[indicator], "", "", ""), point.Failure is null ? point.Values[indicator] : []);
                csv.Cell(summary.Mean).Cell(summary.P05).Cell(summary.P50).Cell(summary.P95).Cell(summary.StandardError);
            }

            csv.Cell(point.Failure is null ? "done" : $"failed: {point.Failure}");
            csv.EndRow();
        }
    }
}
