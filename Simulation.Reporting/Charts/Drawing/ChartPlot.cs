using ScottPlot;
using ScottPlot.TickGenerators;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Plots as all charts start from: light grid, no box, room at the sides for labels.</summary>
internal static class ChartPlot
{
    public const float TickSize = 13;
    private const float BottomRoom = 30;
    private const float TopRoom = 10;

    /// <summary>A plot over time with a numeric axis at the left.</summary>
    /// <param name="theme">The colours.</param>
    /// <param name="years">The calendar years of the periods.</param>
    /// <param name="low">Where the vertical axis begins.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="format">How numbers on it are written.</param>
    /// <param name="labelRoom">Room in pixels for labels at the right.</param>
    public static Plot OverTime(
        ChartTheme theme, IReadOnlyList<int> years, double low, double high, Func<double, string> format, float labelRoom)
    {
        var plot = Bare(theme, new PixelPadding(NumberRoom(low, high, format), labelRoom, BottomRoom, TopRoom));
        var beside = years.Count > 1 ? 0 : 0.5;
        plot.Axes.SetLimits(years[0] - beside, years[^1] + beside, low, high);
        plot.Axes.Bottom.TickGenerator = YearTicks(years, targets: 9);
        plot.Axes.Left.TickGenerator = NumberTicks(format, targets: 6);
        plot.Grid.XAxisStyle.IsVisible = false;
        return plot;
    }

    /// <summary>A plot with a row for each name, from the top, and a numeric axis below. Row r is at height -r.</summary>
    public static Plot Rows(
        ChartTheme theme, IReadOnlyList<string> names, double low, double high, Func<double, string> format, float labelRoom)
    {
        var plot = Bare(theme, new PixelPadding(NameRoom(names), labelRoom, BottomRoom, TopRoom));
        plot.Axes.SetLimits(low - (0.012 * (high - low)), high, 0.5 - names.Count, 0.5);
        plot.Axes.Bottom.TickGenerator = NumberTicks(format, targets: 8);
        NameRows(plot, names);
        plot.Grid.YAxisStyle.IsVisible = false;
        return plot;
    }

    /// <summary>A plane of two numeric axes that both begin at zero.</summary>
    public static Plot Plane(ChartTheme theme, double right, double top, Func<double, string> format)
    {
        var plot = Bare(theme, new PixelPadding(NumberRoom(0, top, format), TopRoom, BottomRoom, TopRoom));
        plot.Axes.SetLimits(-0.012 * right, right, -0.02 * top, top);
        plot.Axes.Bottom.TickGenerator = NumberTicks(format, targets: 8);
        plot.Axes.Left.TickGenerator = NumberTicks(format, targets: 6);
        return plot;
    }

    /// <summary>A plot for a grid of cells. Row r is at height -r, column c at c.</summary>
    public static Plot Cells(ChartTheme theme, IReadOnlyList<string> rows, ITickGenerator columnTicks, float bottomRoom)
    {
        var left = rows.Count == 0 ? 0 : NameRoom(rows);
        var plot = Bare(theme, new PixelPadding(left, 4, bottomRoom, 4));
        plot.HideGrid();
        plot.Axes.Bottom.FrameLineStyle.Width = 0;
        plot.Axes.Bottom.TickGenerator = columnTicks;
        NameRows(plot, rows);
        return plot;
    }

    /// <summary>
    /// The years as ticks, thinned to at most as many as asked for: from the first on, to the last where the steps allow.
    /// </summary>
    public static NumericManual YearTicks(IReadOnlyList<int> years, int targets, bool byPlace = false)
    {
        var fewest = (years.Count + targets - 1) / targets;
        var every = Enumerable.Range(fewest, fewest + 1).FirstOrDefault(step => (years.Count - 1) % step == 0, fewest);
        var ticks = new NumericManual();
        for (var period = 0; period < years.Count; period += every)
            ticks.AddMajor(byPlace ? period : years[period], years[period].ToString());

        return ticks;
    }

    /// <summary>The height of text that fits a row of so many.</summary>
    public static float RowTextSize(int rows) => rows switch { <= 16 => TickSize, <= 26 => 12, <= 34 => 11, _ => 10 };

    /// <summary>What points and lines shrink by where rows are thin: 1 for few rows.</summary>
    public static float RowScale(int rows) => RowTextSize(rows) / TickSize;

    private static NumericAutomatic NumberTicks(Func<double, string> format, int targets) =>
        new() { LabelFormatter = format, TargetTickCount = targets, MinorTickGenerator = new EvenlySpacedMinorTickGenerator(1) };

    private static Plot Bare(ChartTheme theme, PixelPadding padding)
    {
        ChartFonts.MakeDefault();
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Layout.Fixed(padding);
        plot.Grid.MajorLineColor = theme.Grid;
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        foreach (var axis in new IAxis[] { plot.Axes.Left, plot.Axes.Bottom })
        {
            axis.FrameLineStyle.Color = theme.Rule;
            axis.MajorTickStyle.Length = 4;
            axis.MajorTickStyle.Color = theme.Rule;
            axis.MinorTickStyle.Length = 0;
            axis.TickLabelStyle.FontSize = TickSize;
            axis.TickLabelStyle.ForeColor = theme.MutedText;
        }

        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        return plot;
    }

    private static float NumberRoom(double low, double high, Func<double, string> format) =>
        10 + Enumerable.Range(0, 11).Max(tenth => ChartFonts.Width(format(low + ((high - low) * tenth / 10)), TickSize));

    private static float NameRoom(IReadOnlyList<string> names) =>
        12 + names.Max(name => ChartFonts.Width(name, RowTextSize(names.Count)));

    private static void NameRows(Plot plot, IReadOnlyList<string> names)
    {
        var ticks = new NumericManual { MaxTickCount = int.MaxValue };
        for (var row = 0; row < names.Count; row++)
            ticks.AddMajor(-row, names[row]);

        plot.Axes.Left.TickGenerator = ticks;
        plot.Axes.Left.TickLabelStyle.FontSize = RowTextSize(names.Count);
    }
}
