using Simulation.Model.Statistics;
using Simulation.Reporting.Tables;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Comparisons;

/// <summary>A comparison as tables: short for a terminal, whole as CSV.</summary>
public static class ComparisonTable
{
    /// <summary>Stands behind a mean whose difference to the first arm is clear of chance.</summary>
    public const string ClearMark = "*";

    /// <summary>One row for each indicator: its name, its mean in every arm, its unit.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(Comparison comparison) =>
        comparison.Indicators.Select(row =>
            (IReadOnlyList<string>)[row.Indicator.Name, .. row.Arms.Select(Cell), row.Indicator.Unit == "1" ? "" : row.Indicator.Unit]
        );

    /// <summary>
    /// Writes every number: one row for each indicator and arm, with the paired difference to the first arm and its 95 % interval.
    /// </summary>
    public static void WriteCsv(Comparison comparison, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(
            "indicator",
            "unit",
            "scenario",
            "mean",
            "p05",
            "p50",
            "p95",
            "se",
            "replicates_with_value",
            "difference",
            "difference_low",
            "difference_high"
        );
        foreach (var row in comparison.Indicators)
        {
            for (var arm = 0; arm < row.Arms.Count; arm++)
            {
                if (row.Arms[arm].Summary is not { } summary)
                    continue;

                var difference = row.Arms[arm].Difference ?? new PairedDifference(double.NaN, double.NaN, double.NaN, 0);
                csv.Cell(row.Indicator.Name)
                    .Cell(row.Indicator.Unit)
                    .Cell(comparison.Arms[arm].Name)
                    .Cell(summary.Mean)
                    .Cell(summary.P05)
                    .Cell(summary.P50)
                    .Cell(summary.P95)
                    .Cell(summary.StandardError)
                    .Cell(summary.Count)
                    .Cell(difference.Mean)
                    .Cell(difference.Low)
                    .Cell(difference.High)
                    .EndRow();
            }
        }
    }

    private static string Cell(ComparedValue value)
    {
        if (value.Summary is not { } summary)
            return "-";

        return IndicatorTable.Number(summary.Mean) + (value.Difference is { IsClear: true } ? ClearMark : " ");
    }
}
