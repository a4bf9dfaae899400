using ScottPlot;
using ScottPlot.TickGenerators;
using Simulation.Model.Statistics;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Behaviour;

/// <summary>A study in a picture: a panel for each setting, a line for each outcome with the band of its interval.</summary>
public static class BehaviourChart
{
    private const float TickSize = 12;
    private const int Columns = 2;
    private const int RowHeight = 196;
    private const int AroundPanels = 192;
    private const byte BandOpacity = 56;
    private const double WordRoom = 0.5;

    // How far outcomes stand apart beside a word, so that no whisker hides another.
    private const double Apart = 0.14;

    // Narrow, so that it can be read on a phone and takes half a page in print.
    private static readonly ChartOptions Look = new() { Formats = ["png"], Size = "column" };

    /// <summary>Draws the picture as PNG, two panels in a row.</summary>
    /// <param name="study">What was run.</param>
    /// <param name="name">The file's name, without extension.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    public static void Write(BehaviourStudy study, string name, RunStamp stamp, Func<string, Stream> open)
    {
        var rows = (study.Curves.Count + Columns - 1) / Columns;
        FigureFiles.Write(
            name,
            style => Draw(study, style),
            new Footer($"Scenario {study.Header.Name} · seed {study.Header.Seed} · {stamp}", ChartBook.Caveat),
            Look with
            {
                Height = AroundPanels + (rows * RowHeight),
            },
            open
        );
    }

    private static Figure Draw(BehaviourStudy study, ChartStyle style)
    {
        var lines = Lines(style);
        var scale = Scale(study);
        var title = ChartFonts.CanDraw(study.Title) ? study.Title : study.Header.Name;
        return new Figure(
            $"{title}: ambition, participation and compliance along six settings",
            $"Means of {study.Header.Replicates} replicates under the same random numbers; bands and whiskers: 95 % intervals. "
                + "1 is full cooperation, everybody in, every promise kept.",
            string.Join(" ", study.Curves.Select(ResponseSentence.Of)),
            [.. study.Curves.Select(curve => new Panel(curve.Axis, PanelOf(curve, lines, scale, style)))],
            _ => { }
        )
        {
            Columns = Columns,
            Lines = lines,
        };
    }

    // Where lines meet, the larger points of the one show around the smaller points of the other.
    private static LineSample[] Lines(ChartStyle style)
    {
        string[] names = [.. BehaviourStudy.Measures.Select(measure => char.ToUpperInvariant(measure.Name[0]) + measure.Name[1..])];
        return
        [
            new(names[0], style.Outcome, LinePattern.Solid, MarkerShape.FilledCircle, 7),
            new(names[1], style.Country(1), LinePattern.Dashed, MarkerShape.FilledSquare, 9),
            new(names[2], style.Text, LinePattern.Dotted, MarkerShape.FilledTriangleUp, 6),
        ];
    }

    // One scale for all panels: shares, and what lies outside them.
    private static (double Low, double High) Scale(BehaviourStudy study)
    {
        double[] values =
        [
            .. study
                .Curves.SelectMany(curve => curve.Taken)
                .SelectMany(level => Enumerable.Range(0, BehaviourStudy.Measures.Count).Select(level.Mean))
                .SelectMany(mean => new[] { mean.Mean, mean.Low, mean.High })
                .Where(double.IsFinite),
        ];
        var low = Math.Min(0, values.DefaultIfEmpty(0).Min());
        var high = Math.Max(1, values.DefaultIfEmpty(1).Max());
        var air = 0.04 * (high - low);
        return (low - air, high + air);
    }

    private static Plot PanelOf(ResponseCurve curve, LineSample[] lines, (double Low, double High) scale, ChartStyle style)
    {
        double[] places = [.. curve.Levels.Select(level => level.Place)];
        var room = curve.IsOrdered ? 0.06 * (places.Max() - places.Min()) : WordRoom;
        var plot = ChartPlot.Field(style, (places.Min() - room, places.Max() + room), scale, ChartNumber.Short);
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
            axis.TickLabelStyle.FontSize = TickSize;

        var ticks = new NumericManual();
        foreach (var level in curve.Levels)
            ticks.AddMajor(level.Place, level.Text);

        plot.Axes.Bottom.TickGenerator = ticks;
        plot.Axes.Left.TickGenerator = ChartPlot.NumberTicks(ChartNumber.Short, targets: 4);
        plot.Grid.XAxisStyle.IsVisible = false;
        if (curve.WhyNot is { } reason)
        {
            plot.Add.Plottable(new PlotNote($"Nothing to draw: {reason}", style));
            return plot;
        }

        foreach (var (measure, look) in lines.Index().OrderByDescending(line => line.Item.PointSize))
        {
            if (curve.IsOrdered)
                AddLine(plot, curve, measure, look);
            else
                AddPoints(plot, curve, measure, look);
        }

        return plot;
    }

    // Broken where a level has no value.
    private static void AddLine(Plot plot, ResponseCurve curve, int measure, LineSample look)
    {
        var run = new List<(double Place, MeanInterval Mean)>();
        foreach (var level in curve.Taken)
        {
            var mean = level.Mean(measure);
            if (double.IsFinite(mean.Mean))
            {
                run.Add((level.Place, mean));
                continue;
            }

            AddRun(plot, run, look);
            run.Clear();
        }

        AddRun(plot, run, look);
    }

    private static void AddRun(Plot plot, List<(double Place, MeanInterval Mean)> run, LineSample look)
    {
        if (run.Count == 0)
            return;

        if (run.Count == 1)
            AddWhisker(plot, run[0].Place, run[0].Mean, look);

        var band = run.Where(point => double.IsFinite(point.Mean.Low)).ToList();
        if (band.Count > 1)
        {
            var fill = plot.Add.FillY([.. band.Select(point => (point.Place, point.Mean.High, point.Mean.Low))]);
            fill.FillColor = look.Color.WithAlpha(BandOpacity);
            fill.LineWidth = 0;
        }

        var line = plot.Add.Scatter(run.Select(point => new Coordinates(point.Place, point.Mean.Mean)).ToArray(), look.Color);
        line.LineWidth = LineSample.Width;
        line.LinePattern = look.Pattern;
        line.MarkerShape = look.Shape;
        line.MarkerSize = look.PointSize;
    }

    private static void AddPoints(Plot plot, ResponseCurve curve, int measure, LineSample look)
    {
        foreach (var level in curve.Taken)
        {
            var at = level.Place + (Apart * (measure - ((BehaviourStudy.Measures.Count - 1) / 2.0)));
            var mean = level.Mean(measure);
            if (!double.IsFinite(mean.Mean))
                continue;

            AddWhisker(plot, at, mean, look);
            plot.Add.Marker(at, mean.Mean, look.Shape, look.PointSize, look.Color);
        }
    }

    private static void AddWhisker(Plot plot, double at, MeanInterval mean, LineSample look)
    {
        if (!double.IsFinite(mean.Low))
            return;

        var whisker = plot.Add.Line(at, mean.Low, at, mean.High);
        whisker.LineColor = look.Color;
        whisker.LineWidth = LineSample.Width;
    }
}
