using ScottPlot;
using Simulation.Model.Experiments.Sensitivity;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Sensitivity;

/// <summary>
/// Two bars for each factor, one above the other, with their intervals as whiskers: the most important factor at the top.
/// </summary>
internal static class PairedBars
{
    /// <summary>How many factors a picture has room for; the table has all.</summary>
    public const int MostRows = 30;

    private const double Offset = 0.18;
    private const int LongestName = 44;

    /// <summary>The plot.</summary>
    /// <param name="style">Page and colours.</param>
    /// <param name="rows">The factors, from the top.</param>
    /// <param name="origin">Where the bars begin.</param>
    /// <param name="shown">Numbers that the axis has to reach, whatever the bars do.</param>
    /// <param name="lower">The colour of the lower bars; the upper ones have that of outcomes.</param>
    public static Plot Draw(ChartStyle style, IReadOnlyList<BarPair> rows, double origin, IReadOnlyList<double> shown, Color lower)
    {
        var labels = EndLabels.OfRows([.. rows.Select((row, index) => new EndLabel(-index, row.Label, style.Text))], style);
        var ends = rows.SelectMany(row => new[] { row.Upper, row.Lower })
            .SelectMany(index => new[] { index.Value, index.Low, index.High })
            .Where(double.IsFinite);
        var (low, high) = AxisRange.Of([.. shown, .. ends]);
        var plot = ChartPlot.Rows(style, [.. rows.Select(row => Short(row.Factor))], low, high, ChartNumber.Short, labels.Room);
        if (double.IsFinite(origin))
        {
            var start = plot.Add.VerticalLine(origin);
            start.LineColor = style.Rule;
            start.LineWidth = 1;
        }

        var width = 11 * style.RowScale(rows.Count) * Math.Min(1, 14f / rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            Add(rows[row].Upper, Offset - row, style.Outcome);
            Add(rows[row].Lower, -Offset - row, lower);
        }

        plot.Add.Plottable(labels);
        return plot;

        void Add(Estimate index, double height, Color color)
        {
            if (double.IsNaN(index.Value))
                return;

            var bar = plot.Add.Line(origin, height, index.Value, height);
            bar.LineColor = color;
            bar.LineWidth = width;
            if (double.IsNaN(index.Low))
                return;

            var whisker = plot.Add.Line(index.Low, height, index.High, height);
            whisker.LineColor = style.Text;
            whisker.LineWidth = 1.4f;
        }
    }

    /// <summary>What a subtitle adds where not all factors are shown.</summary>
    public static string Omission(int factors) =>
        factors > MostRows ? $" The first {MostRows} of {factors} factors; sensitivity.csv has all." : "";

    // The last keys of a long path tell most.
    private static string Short(string path) => path.Length > LongestName ? "…" + path[^(LongestName - 1)..] : path;
}

/// <summary>A factor's two bars.</summary>
/// <param name="Factor">Its path.</param>
/// <param name="Upper">The upper bar.</param>
/// <param name="Lower">The lower bar.</param>
/// <param name="Label">The words at the right.</param>
internal sealed record BarPair(string Factor, Estimate Upper, Estimate Lower, string Label);
