using ScottPlot;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Sensitivity;

/// <summary>Sobol indices as bars: for each factor ST above S1, the largest ST at the top, with the 95 % intervals as whiskers.</summary>
public static class SobolBars
{
    private const double Offset = 0.18;

    /// <summary>Writes <c>sobol-bars-INDICATOR.png</c>, <c>.svg</c>, <c>.csv</c> and <c>.txt</c>.</summary>
    /// <param name="study">What to draw, of a Sobol design.</param>
    /// <param name="indicator">The indicator's place in the experiment.</param>
    /// <param name="version">The version of the program, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    public static void Write(SensitivityStudy study, int indicator, string version, Func<string, Stream> open) => FigureFiles.Write(
        $"sobol-bars-{study.FileName(indicator)}", Draw(study, indicator, ChartTheme.Light), study.Footer(version), ChartBook.Formats, ChartTheme.Light, open);

    private static Figure Draw(SensitivityStudy study, int indicator, ChartTheme theme)
    {
        var name = study.Experiment.Indicators[indicator];
        Bar[] bars = [.. study.Sobol![indicator].Factors.Select((index, factor) => new Bar(study.Factors[factor], index)).OrderByDescending(bar => bar.Index.Total.Value)];
        return new Figure(
            double.IsNaN(bars[0].Index.Total.Value) ? $"Nothing that was varied moves {name}" : $"{bars[0].Factor} has the largest share in the variance of {name}: {IndicatorTable.Number(bars[0].Index.Total.Value)}",
            "Upper bars: ST, the share of the variance with all interactions; lower bars: S1, the share of the factor by itself; whiskers: 95 % bootstrap intervals.",
            $"Sobol indices of {name}: " + string.Join("; ", bars.Select(bar => $"{bar.Factor} {Words(bar.Index)}")) + ".",
            [new Panel($"Share in the variance of {name}", Plot(bars, theme))],
            csv =>
            {
                csv.Header("factor", "first", "first_low", "first_high", "total", "total_low", "total_high");
                foreach (var (factor, (first, total)) in bars)
                    csv.Cell(factor).Cell(first.Value).Cell(first.Low).Cell(first.High).Cell(total.Value).Cell(total.Low).Cell(total.High).EndRow();
            });
    }

    private static Plot Plot(Bar[] bars, ChartTheme theme)
    {
        EndLabel[] labels = [.. bars.Select((bar, row) => new EndLabel(-row, Words(bar.Index), theme.Text))];
        var ends = bars.SelectMany(bar => new[] { bar.Index.First, bar.Index.Total }).SelectMany(index => new[] { index.Value, index.Low, index.High }).Where(double.IsFinite);
        var (low, high) = Fan.Limits([0, 1, .. ends]);
        var plot = ChartPlot.Rows(theme, [.. bars.Select(bar => bar.Factor)], low, high, ChartNumber.Short, EndLabels.Room(labels));
        var zero = plot.Add.VerticalLine(0);
        (zero.LineColor, zero.LineWidth) = (theme.Rule, 1);
        var width = 11 * ChartPlot.RowScale(bars.Length);
        for (var row = 0; row < bars.Length; row++)
        {
            Add(plot, bars[row].Index.Total, Offset - row, theme.Outcome, width, theme);
            Add(plot, bars[row].Index.First, -Offset - row, theme.FullCooperation, width, theme);
        }

        plot.Add.Plottable(new EndLabels(labels));
        return plot;
    }

    private static void Add(Plot plot, Estimate index, double height, Color color, float width, ChartTheme theme)
    {
        if (double.IsNaN(index.Value))
            return;

        var bar = plot.Add.Line(0, height, index.Value, height);
        (bar.LineColor, bar.LineWidth) = (color, width);
        var whisker = plot.Add.Line(index.Low, height, index.High, height);
        (whisker.LineColor, whisker.LineWidth) = (theme.Text, 1.4f);
    }

    private static string Words(SobolIndex index) => double.IsNaN(index.Total.Value) ? "no value" : $"ST {IndicatorTable.Number(index.Total.Value)}, S1 {IndicatorTable.Number(index.First.Value)}";

    private sealed record Bar(string Factor, SobolIndex Index);
}
