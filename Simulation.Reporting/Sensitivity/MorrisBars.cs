using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Sensitivity;

/// <summary>
/// Elementary effects as bars: for each factor mu* above mu, which keeps the sign; the largest mu* at the top, with the 95 % intervals as
/// whiskers.
/// </summary>
internal static class MorrisBars
{
    /// <summary>The chart of an indicator.</summary>
    public static Figure Draw(SensitivityStudy study, int indicator, ChartStyle style)
    {
        var name = study.Experiment.Indicators[indicator];
        var unit = study.Units[indicator];
        BarPair[] bars =
        [
            .. study
                .Outcomes[indicator]
                .Morris!.Factors.Select(
                    (index, factor) =>
                        new BarPair(
                            study.Factors[factor],
                            index.MeanAbsolute,
                            index.Mean,
                            $"mu* {IndicatorTable.Number(index.MeanAbsolute.Value)}, mu {IndicatorTable.Number(index.Mean.Value)}"
                        )
                )
                .OrderByDescending(bar => bar.Upper.Value)
                .Take(PairedBars.MostRows),
        ];
        return new Figure(
            MorrisPlane.Title(name, bars[0].Factor, bars[0].Upper),
            $"Upper bars: mu*, the mean size of a factor's effect from end to end; lower bars: mu, the same with its sign; whiskers: 95 % "
                + $"bootstrap intervals. Morris, {study.Basis(indicator)}.{PairedBars.Omission(study.Factors.Count)}",
            $"Elementary effects on {name}: " + string.Join("; ", bars.Select(bar => $"{bar.Factor} {bar.Label}")) + ".",
            [new Panel($"Effect on {name}{ChartNumber.InUnit(unit)}", PairedBars.Draw(style, bars, 0, [0], style.FullCooperation))],
            csv =>
            {
                csv.Header("factor", "mu_star", "mu_star_low", "mu_star_high", "mu", "mu_low", "mu_high", "unit");
                foreach (var (factor, size, mean, _) in bars)
                    csv.Cell(factor)
                        .Cell(size.Value)
                        .Cell(size.Low)
                        .Cell(size.High)
                        .Cell(mean.Value)
                        .Cell(mean.Low)
                        .Cell(mean.High)
                        .Cell(unit)
                        .EndRow();
            }
        );
    }
}
