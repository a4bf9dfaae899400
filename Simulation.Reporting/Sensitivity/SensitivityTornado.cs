using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Sensitivity;

/// <summary>
/// A tornado: for each factor an indicator's mean where the factor is low, above that where it is high, around the mean over all points;
/// the widest apart at the top.
/// </summary>
internal static class SensitivityTornado
{
    /// <summary>The chart of an indicator.</summary>
    public static Figure Draw(SensitivityStudy study, int indicator, ChartStyle style)
    {
        var name = study.Experiment.Indicators[indicator];
        var unit = study.Units[indicator];
        var ends = study.Outcomes[indicator].Ends!;
        Spread[] rows =
        [
            .. ends
                .Factors.Select((end, factor) => new Spread(study.Factors[factor], study.Experiment.Factors[study.Factors[factor]], end))
                .OrderByDescending(row => Math.Abs(row.End.Difference.Value))
                .Take(PairedBars.MostRows),
        ];
        BarPair[] bars =
        [
            .. rows.Select(row => new BarPair(
                row.Path,
                row.End.Low,
                row.End.High,
                $"low {IndicatorTable.Number(row.End.Low.Value)}, high {IndicatorTable.Number(row.End.High.Value)}"
            )),
        ];
        return new Figure(
            Title(name, rows),
            $"Means where the factor is low (upper bars: lowest quarter of its range, or first level) and high (lower bars: highest "
                + $"quarter, or last level), from the mean of all points; whiskers: 95 % bootstrap intervals. {study.Basis(indicator)}"
                + $".{PairedBars.Omission(study.Factors.Count)}",
            $"Means of {name} at the ends of each factor, {IndicatorTable.Number(ends.Mean)} over all points: "
                + string.Join("; ", bars.Select(bar => $"{bar.Factor} {bar.Label}"))
                + ".",
            [
                new Panel(
                    $"Mean of {name}{ChartNumber.InUnit(unit)}",
                    PairedBars.Draw(style, bars, ends.Mean, [ends.Mean], style.NoAgreement)
                ),
            ],
            csv =>
            {
                csv.Header(
                    "factor",
                    "low_end",
                    "low_mean",
                    "low_mean_low",
                    "low_mean_high",
                    "high_end",
                    "high_mean",
                    "high_mean_low",
                    "high_mean_high",
                    "difference",
                    "difference_low",
                    "difference_high",
                    "unit"
                );
                foreach (var (path, factor, (low, high, difference)) in rows)
                {
                    csv.Cell(path)
                        .Cell(Words(factor, 0, EndMeans.Quarter))
                        .Cell(low.Value)
                        .Cell(low.Low)
                        .Cell(low.High)
                        .Cell(Words(factor, 1 - EndMeans.Quarter, 1))
                        .Cell(high.Value)
                        .Cell(high.Low)
                        .Cell(high.High)
                        .Cell(difference.Value)
                        .Cell(difference.Low)
                        .Cell(difference.High)
                        .Cell(unit)
                        .EndRow();
                }
            }
        );
    }

    // A longer bar that chance may have made does not count.
    private static string Title(string name, Spread[] rows) =>
        Array.Find(rows, row => row.End.Difference is { Low: > 0 } or { High: < 0 }) is { } first
            ? $"{name} {(first == rows[0] ? "moves" : "clearly moves")} most with {first.Path}: from "
                + $"{IndicatorTable.Number(first.End.Low.Value)} where it is low to {IndicatorTable.Number(first.End.High.Value)} "
                + $"where it is high"
            : $"No factor clearly moves the mean of {name}";

    private static string Words(Factor factor, double from, double to) =>
        factor.IsRange ? $"{factor.At(from)} to {factor.At(to)}" : factor.At(from < 0.5 ? 0 : 1).ToString();

    private sealed record Spread(string Path, Factor Factor, EndMean End);
}
