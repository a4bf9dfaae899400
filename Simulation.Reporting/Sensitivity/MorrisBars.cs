using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Tables;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Sensitivity;

/// <summary>
/// Elementary effects as bars: for each factor mu* above mu, which keeps the sign; the largest mu* at the top, with the 95 % intervals as
/// whiskers.
/// </summary>
public static class MorrisBars
{
    /// <summary>Writes <c>morris-bars-INDICATOR.png</c>, <c>.svg</c>, <c>.csv</c> and <c>.txt</c>.</summary>
    /// <param name="study">What to draw, of a Morris design.</param>
    /// <param name="indicator">The indicator's place in the experiment.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="options">How it is to look; null for a light slide in every format.</param>
    public static void Write(
        SensitivityStudy study,
        int indicator,
        RunStamp stamp,
        Func<string, Stream> open,
        ChartOptions? options = null
    ) =>
        FigureFiles.Write(
            $"morris-bars-{study.FileName(indicator)}",
            style => Draw(study, indicator, style),
            study.Footer(stamp),
            options,
            open
        );

    private static Figure Draw(SensitivityStudy study, int indicator, ChartStyle style)
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
