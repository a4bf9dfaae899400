using System.Globalization;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Sensitivity;

/// <summary>Sobol indices as bars: for each factor ST above S1, the largest ST at the top, with the 95 % intervals as whiskers.</summary>
internal static class SobolBars
{
    /// <summary>The chart of an indicator.</summary>
    public static Figure Draw(SensitivityStudy study, int indicator, ChartStyle style)
    {
        var name = study.Experiment.Indicators[indicator];
        BarPair[] bars =
        [
            .. study
                .Outcomes[indicator]
                .Sobol!.Factors.Select((index, factor) => new BarPair(study.Factors[factor], index.Total, index.First, Words(index)))
                .OrderByDescending(bar => bar.Upper.Value)
                .Take(PairedBars.MostRows),
        ];
        return new Figure(
            Title(name, bars[0]),
            $"Upper bars: ST, the share of the variance with all interactions; lower bars: S1, the factor by itself; whiskers: 95 % "
                + $"bootstrap intervals. Sobol, {study.Basis(indicator)}.{PairedBars.Omission(study.Factors.Count)}",
            $"Sobol indices of {name}: " + string.Join("; ", bars.Select(bar => $"{bar.Factor} {bar.Label}")) + ".",
            [new Panel($"Share in the variance of {name}", PairedBars.Draw(style, bars, 0, [0, 1], style.FullCooperation))],
            csv =>
            {
                csv.Header("factor", "first", "first_low", "first_high", "total", "total_low", "total_high");
                foreach (var (factor, total, first, _) in bars)
                    csv.Cell(factor)
                        .Cell(first.Value)
                        .Cell(first.Low)
                        .Cell(first.High)
                        .Cell(total.Value)
                        .Cell(total.Low)
                        .Cell(total.High)
                        .EndRow();
            }
        );
    }

    private static string Title(string name, BarPair first) =>
        first.Upper.Value switch
        {
            double.NaN => $"{name} does not vary, or has no value",
            _ => $"{first.Factor} has the largest share in the variance of {name}: {Share(first.Upper.Value)}",
        };

    private static string Words(SobolIndex index) =>
        double.IsNaN(index.Total.Value) ? "no value" : $"ST {Share(index.Total.Value)}, S1 {Share(index.First.Value)}";

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
