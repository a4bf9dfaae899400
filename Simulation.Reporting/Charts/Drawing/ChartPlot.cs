using ScottPlot;
using ScottPlot.TickGenerators;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Plots as all charts start from: light grid, no box, room at the sides for labels.</summary>
internal static class ChartPlot
{
    public const float TickSize = 13;
    private const float WidestSlope = 560;
    private const float BottomRoom = 30;
    private const float TopRoom = 10;

    /// <summary>A plot over time with a numeric axis at the left.</summary>
    /// <param name="style">Page and colours.</param>
    /// <param name="years">The calendar years of the periods.</param>
    /// <param name="low">Where the vertical axis begins.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="format">How numbers on it are written.</param>
    /// <param name="labelRoom">Room in pixels for labels at the right.</param>
    public static Plot OverTime(
        ChartStyle style,
        IReadOnlyList<int> years,
        double low,
        double high,
        Func<double, string> format,
        float labelRoom
    )
    {
        var plot = Bare(style, new PixelPadding(NumberRoom(low, high, format), labelRoom, BottomRoom, TopRoom));
        var (before, after) = years.Count > 1 ? (0, FanPlot.BarRoom * (years[^1] - years[0])) : (0.5, 0.5);
        plot.Axes.SetLimits(years[0] - before, years[^1] + after, low, high);
        plot.Axes.Bottom.TickGenerator = YearTicks(years, Targets(style, 9));
        plot.Axes.Left.TickGenerator = NumberTicks(format, targets: 6);
        plot.Grid.XAxisStyle.IsVisible = false;
        return plot;
    }

    /// <summary>A plot with a row for each name, from the top, and a numeric axis below. Row r is at height -r.</summary>
    public static Plot Rows(
        ChartStyle style,
        IReadOnlyList<string> names,
        double low,
        double high,
        Func<double, string> format,
        float labelRoom
    )
    {
        var plot = Bare(style, new PixelPadding(NameRoom(style, names), labelRoom, BottomRoom, TopRoom));
        plot.Axes.SetLimits(low - (0.012 * (high - low)), high, 0.5 - names.Count, 0.5);
        plot.Axes.Bottom.TickGenerator = NumberTicks(format, Targets(style, 8));
        NameRows(plot, style, names);
        plot.Grid.YAxisStyle.IsVisible = false;
        return plot;
    }

    /// <summary>A plot with a row for each name, from the top, over calendar years. Row r is at height -r.</summary>
    public static Plot RowsOverTime(ChartStyle style, IReadOnlyList<string> names, IReadOnlyList<int> years, float labelRoom)
    {
        var plot = Bare(style, new PixelPadding(NameRoom(style, names), labelRoom, BottomRoom, TopRoom));
        var beside = years.Count > 1 ? 0.02 * (years[^1] - years[0]) : 0.5;
        plot.Axes.SetLimits(years[0] - beside, years[^1] + beside, 0.5 - names.Count, 0.5);
        plot.Axes.Bottom.TickGenerator = YearTicks(years, Targets(style, 9));
        NameRows(plot, style, names);
        plot.Grid.YAxisStyle.IsVisible = false;
        return plot;
    }

    /// <summary>A map of the world in the units of its projection, without axes.</summary>
    public static Plot Map(ChartStyle style)
    {
        var plot = Bare(style, new PixelPadding(0, 0, 0, 0));
        plot.HideAxesAndGrid();
        plot.Axes.SquareUnits();
        plot.Axes.SetLimits(-2.72, 2.72, -1.02, 1.33);
        return plot;
    }

    /// <summary>A circle of radius 1 around 0, with room for names around it and nothing else.</summary>
    public static Plot Circle(ChartStyle style)
    {
        var reach = style.Size.Stacks ? 1.42 : 1.62;
        var plot = Bare(style, new PixelPadding(0, 0, 0, 0));
        plot.HideAxesAndGrid();
        plot.Axes.SquareUnits();
        plot.Axes.SetLimits(-reach, reach, -reach, reach);
        return plot;
    }

    /// <summary>A plot over the rounds of a conference, from the first.</summary>
    public static Plot OverRounds(ChartStyle style, int rounds, double low, double high, Func<double, string> format, float labelRoom)
    {
        var plot = Bare(style, new PixelPadding(NumberRoom(low, high, format), labelRoom, BottomRoom, TopRoom));
        plot.Axes.SetLimits(1 - (0.01 * rounds), rounds + (0.01 * rounds), low, high);
        plot.Axes.Bottom.TickGenerator = YearTicks([.. Enumerable.Range(1, rounds)], Targets(style, 12));
        plot.Axes.Left.TickGenerator = NumberTicks(format, targets: 6);
        plot.Grid.XAxisStyle.IsVisible = false;
        return plot;
    }

    /// <summary>Counts upwards over a numeric axis below.</summary>
    public static Plot OfCounts(ChartStyle style, double left, double right, double top, Func<double, string> format)
    {
        var plot = Bare(style, new PixelPadding(NumberRoom(0, top, ChartNumber.Short), TopRoom, BottomRoom, TopRoom));
        plot.Axes.SetLimits(left, right, 0, top);
        plot.Axes.Bottom.TickGenerator = NumberTicks(format, Targets(style, 6));
        plot.Axes.Left.TickGenerator = NumberTicks(ChartNumber.Short, targets: 5);
        plot.Grid.XAxisStyle.IsVisible = false;
        return plot;
    }

    /// <summary>Two states side by side, at 0 and 1, with room for labels at both.</summary>
    public static Plot Between(
        ChartStyle style,
        (string From, string To) states,
        (double Low, double High) limits,
        (float Left, float Right) room
    )
    {
        // Slopes are read best where the two states are not far apart.
        var spare = Math.Max(0, (style.Size.Width - room.Left - room.Right - WidestSlope) / 2);
        var plot = Bare(style, new PixelPadding(room.Left + spare, room.Right + spare, BottomRoom, TopRoom));
        plot.HideGrid();
        plot.Axes.SetLimits(-0.02, 1.02, limits.Low, limits.High);
        plot.Axes.Left.TickGenerator = new EmptyTickGenerator();
        var ticks = new NumericManual();
        ticks.AddMajor(0, states.From);
        ticks.AddMajor(1, states.To);
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.Axes.Bottom.FrameLineStyle.Width = 0;
        return plot;
    }

    /// <summary>A plane of two numeric axes that both begin at zero.</summary>
    public static Plot Plane(ChartStyle style, double right, double top, Func<double, string> format)
    {
        var plot = Bare(style, new PixelPadding(NumberRoom(0, top, format), TopRoom, BottomRoom, TopRoom));
        plot.Axes.SetLimits(-0.012 * right, right, -0.02 * top, top);
        plot.Axes.Bottom.TickGenerator = NumberTicks(format, Targets(style, 8));
        plot.Axes.Left.TickGenerator = NumberTicks(format, targets: 6);
        return plot;
    }

    /// <summary>A plane of two numeric axes with limits of their own.</summary>
    public static Plot Field(
        ChartStyle style,
        (double Low, double High) across,
        (double Low, double High) upwards,
        Func<double, string> format
    )
    {
        var plot = Bare(style, new PixelPadding(NumberRoom(upwards.Low, upwards.High, format), TopRoom, BottomRoom, TopRoom));
        plot.Axes.SetLimits(across.Low, across.High, upwards.Low, upwards.High);
        plot.Axes.Bottom.TickGenerator = NumberTicks(format, Targets(style, 8));
        plot.Axes.Left.TickGenerator = NumberTicks(format, targets: 6);
        return plot;
    }

    /// <summary>A plot for a grid of cells over years. Row r is at height -r, column c at c.</summary>
    public static Plot CellsOverTime(ChartStyle style, IReadOnlyList<string> rows, IReadOnlyList<int> years)
    {
        var plot = Cells(style, rows, BottomRoom);
        plot.Axes.Bottom.TickGenerator = YearTicks(years, targets: 6, byPlace: true);
        return plot;
    }

    /// <summary>A plot for a grid of cells with a name below each column. Row r is at height -r, column c at c.</summary>
    public static Plot Cells(ChartStyle style, IReadOnlyList<string> rows, IReadOnlyList<string> columns, float columnSize)
    {
        const float above = 12;
        var plot = Cells(style, rows, above + columns.Max(column => ChartFonts.Width(column, columnSize)));
        plot.Axes.Bottom.TickGenerator = new EmptyTickGenerator();
        plot.Add.Plottable(new AxisNames(columns, columnSize, style.MutedText, areColumns: true));
        return plot;
    }

    private static Plot Cells(ChartStyle style, IReadOnlyList<string> rows, float bottomRoom)
    {
        var left = rows.Count == 0 ? 0 : NameRoom(style, rows);
        var plot = Bare(style, new PixelPadding(left, 4, bottomRoom, 4));
        plot.HideGrid();
        plot.Axes.Bottom.FrameLineStyle.Width = 0;
        NameRows(plot, style, rows);
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

    /// <summary>How many ticks a horizontal axis has room for, of as many as a wide page would show.</summary>
    public static int Targets(ChartStyle style, int wide) => style.Size.IsNarrow ? (wide + 1) / 2 : wide;

    /// <summary>Ticks at round numbers, about as many as asked for.</summary>
    public static NumericAutomatic NumberTicks(Func<double, string> format, int targets) =>
        new()
        {
            LabelFormatter = format,
            TargetTickCount = targets,
            MinorTickGenerator = new EvenlySpacedMinorTickGenerator(1),
        };

    private static Plot Bare(ChartStyle style, PixelPadding padding)
    {
        ChartFonts.MakeDefault();
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Layout.Fixed(padding);
        plot.Grid.MajorLineColor = style.Grid;
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        foreach (var axis in new IAxis[] { plot.Axes.Left, plot.Axes.Bottom })
        {
            axis.FrameLineStyle.Color = style.Rule;
            axis.MajorTickStyle.Length = 4;
            axis.MajorTickStyle.Color = style.Rule;
            axis.MinorTickStyle.Length = 0;
            axis.TickLabelStyle.FontSize = TickSize;
            axis.TickLabelStyle.ForeColor = style.MutedText;
        }

        plot.Axes.Left.FrameLineStyle.Width = 0;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        return plot;
    }

    private static float NumberRoom(double low, double high, Func<double, string> format) =>
        10 + Enumerable.Range(0, 11).Max(tenth => ChartFonts.Width(format(low + ((high - low) * tenth / 10)), TickSize));

    private static float NameRoom(ChartStyle style, IReadOnlyList<string> names) =>
        12 + names.Max(name => ChartFonts.Width(name, style.RowTextSize(names.Count)));

    private static void NameRows(Plot plot, ChartStyle style, IReadOnlyList<string> names)
    {
        plot.Axes.Left.TickGenerator = new EmptyTickGenerator();
        plot.Add.Plottable(new AxisNames(names, style.RowTextSize(names.Count), style.MutedText));
    }
}
