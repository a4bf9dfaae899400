using ScottPlot;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Sensitivity;

/// <summary>Elementary effects as a plane: how much a factor moves an indicator (mu*) to the right, how unevenly (sigma) upwards.</summary>
internal static class MorrisPlane
{
    /// <summary>The chart of an indicator.</summary>
    public static Figure Draw(SensitivityStudy study, int indicator, ChartStyle style)
    {
        var name = study.Experiment.Indicators[indicator];
        var unit = study.Units[indicator];
        Dot[] dots =
        [
            .. study
                .Outcomes[indicator]
                .Morris!.Factors.Select((index, factor) => new Dot(study.Factors[factor], index))
                .OrderByDescending(dot => dot.Index.MeanAbsolute.Value)
                .Take(PairedBars.MostRows),
        ];
        return new Figure(
            Title(name, dots[0].Factor, dots[0].Index.MeanAbsolute),
            $"To the right: mu*, the mean size of a factor's effect from end to end; upwards: sigma, how much the effect differs from "
                + $"place to place; lines: 95 % bootstrap intervals of mu*. Morris, {study.Basis(indicator)}"
                + $".{PairedBars.Omission(study.Factors.Count)}",
            $"Elementary effects on {name}, mu* and sigma: "
                + string.Join(
                    "; ",
                    dots.Select(dot =>
                        $"{dot.Factor} {IndicatorTable.Number(dot.Index.MeanAbsolute.Value)} and "
                        + $"{IndicatorTable.Number(dot.Index.Deviation.Value)}"
                    )
                )
                + ".",
            [new Panel($"sigma against mu* of {name}" + ChartNumber.InUnit(unit), Plot(dots, style))],
            csv =>
            {
                csv.Header("factor", "mu_star", "mu_star_low", "mu_star_high", "mu", "sigma", "unit");
                foreach (var (factor, (mean, size, deviation)) in dots)
                    csv.Cell(factor)
                        .Cell(size.Value)
                        .Cell(size.Low)
                        .Cell(size.High)
                        .Cell(mean.Value)
                        .Cell(deviation.Value)
                        .Cell(unit)
                        .EndRow();
            }
        );
    }

    /// <summary>What the factor that moves an indicator most tells.</summary>
    internal static string Title(string name, string factor, Estimate size) =>
        size.Value switch
        {
            > 0 => $"{name} is moved most by {factor}: by {IndicatorTable.Number(size.Value)} on average from end to end",
            0 => $"Nothing that was varied moves {name}",
            _ => $"{name} has no value along any whole trajectory",
        };

    private static Plot Plot(Dot[] dots, ChartStyle style)
    {
        Dot[] shown = [.. dots.Where(dot => double.IsFinite(dot.Index.MeanAbsolute.High) && double.IsFinite(dot.Index.Deviation.Value))];
        var plot = ChartPlot.Plane(
            style,
            End(shown.Select(dot => dot.Index.MeanAbsolute.High)),
            End(shown.Select(dot => dot.Index.Deviation.Value)),
            ChartNumber.Short
        );
        foreach (var (_, (_, size, deviation)) in shown)
        {
            var whisker = plot.Add.Line(size.Low, deviation.Value, size.High, deviation.Value);
            whisker.LineColor = style.Rule;
            whisker.LineWidth = 1.6f;
            plot.Add.Marker(size.Value, deviation.Value, MarkerShape.FilledCircle, 9, style.Outcome);
        }

        plot.Add.Plottable(
            new PointLabels(
                [
                    .. shown.Select(dot => new PointLabel(
                        dot.Index.MeanAbsolute.Value,
                        dot.Index.Deviation.Value,
                        dot.Index.MeanAbsolute.Low,
                        dot.Index.MeanAbsolute.High,
                        dot.Factor
                    )),
                ],
                style
            )
        );
        return plot;
    }

    private static double End(IEnumerable<double> values) => values.DefaultIfEmpty().Max() is > 0 and var end ? 1.1 * end : 1;

    private sealed record Dot(string Factor, MorrisIndex Index);
}
