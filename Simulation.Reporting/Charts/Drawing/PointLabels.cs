using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A text beside a point.</summary>
/// <param name="X">Where the point is.</param>
/// <param name="Y">How high it is.</param>
/// <param name="Text">The words.</param>
internal sealed record PointLabel(double X, double Y, string Text);

/// <summary>Labels beside their points, none over another or over a point; a label that finds no room close by stands further away, with a line to its point.</summary>
internal sealed class PointLabels(IReadOnlyList<PointLabel> labels, ChartTheme theme) : IPlottable
{
    private const float TextSize = 12;
    private const float LineHeight = 15;
    private const float Near = 9;
    private const int Directions = 16;
    private const int Rings = 24;

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        SKPoint[] points = [.. labels.Select(label => new SKPoint(Axes.GetPixelX(label.X), Axes.GetPixelY(label.Y)))];
        var frame = new SKRect(rp.DataRect.Left, rp.DataRect.Top, rp.DataRect.Right, rp.DataRect.Bottom);
        var boxes = Place(points, [.. labels.Select(label => ChartFonts.Width(label.Text, TextSize))], frame);
        using var font = ChartFonts.At(TextSize, bold: false);
        using var ink = new SKPaint { Color = theme.Text.ToSKColor(), IsAntialias = true };
        using var line = new SKPaint { Color = theme.Rule.ToSKColor(), IsAntialias = true, StrokeWidth = 1 };
        for (var index = 0; index < boxes.Length; index++)
        {
            var end = new SKPoint(Math.Clamp(points[index].X, boxes[index].Left, boxes[index].Right), Math.Clamp(points[index].Y, boxes[index].Top, boxes[index].Bottom));
            if (SKPoint.Distance(points[index], end) > 2 * Near)
                rp.Canvas.DrawLine(points[index], end, line);

            rp.Canvas.DrawText(labels[index].Text, boxes[index].Left, boxes[index].Bottom - (0.25f * LineHeight), font, ink);
        }
    }

    /// <summary>The box of each label: the free place that is nearest to its point, the right of it first.</summary>
    internal static SKRect[] Place(SKPoint[] points, float[] widths, SKRect frame)
    {
        var boxes = new SKRect[points.Length];
        SKRect[] dots = [.. points.Select(point => SKRect.Create(point.X - 5, point.Y - 5, 10, 10))];
        for (var index = 0; index < points.Length; index++)
        {
            var taken = boxes.AsSpan(0, index).ToArray();
            boxes[index] = Places(points[index], widths[index])
                .FirstOrDefault(box => frame.Contains(box) && !taken.Concat(dots).Any(other => other.IntersectsWith(box)), Beside(points[index], widths[index], Near, 0));
        }

        return boxes;
    }

    private static IEnumerable<SKRect> Places(SKPoint point, float width) =>
        from ring in Enumerable.Range(0, Rings)
        from direction in Enumerable.Range(0, Directions)
        select Beside(point, width, Near + (ring * LineHeight / 2), 2 * Math.PI * direction / Directions);

    // The box touches the end of an arm from the point, on the side that looks to it.
    private static SKRect Beside(SKPoint point, float width, float arm, double angle)
    {
        var (right, down) = ((float)Math.Cos(angle), (float)Math.Sin(angle));
        return SKRect.Create(point.X + (arm * right) + (width * (right - 1) / 2), point.Y + (arm * down) + (LineHeight * (down - 1) / 2), width, LineHeight);
    }
}
