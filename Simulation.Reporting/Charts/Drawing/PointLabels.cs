using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A text beside a point with a whisker to both sides.</summary>
/// <param name="X">Where the point is.</param>
/// <param name="Y">How high it is.</param>
/// <param name="Low">Where the whisker begins.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Text">The words.</param>
internal sealed record PointLabel(double X, double Y, double Low, double High, string Text);

/// <summary>
/// Labels beside their points, none over another, over a point or over a whisker; a label that finds no room close by stands further away,
/// with a line to its point.
/// </summary>
internal sealed class PointLabels(IReadOnlyList<PointLabel> labels, ChartStyle style) : PlotDrawing
{
    private const float TextSize = 12;
    private const float LineHeight = 15;
    private const float Near = 9;
    private const float Clear = 12;
    private const int Directions = 16;
    private const int Rings = 24;

    public override void Render(RenderPack rp)
    {
        SKPoint[] points = [.. labels.Select(label => new SKPoint(Axes.GetPixelX(label.X), Axes.GetPixelY(label.Y)))];
        var frame = new SKRect(rp.DataRect.Left, rp.DataRect.Top, rp.DataRect.Right, rp.DataRect.Bottom);
        SKRect[] whiskers =
        [
            .. labels.Select(
                (label, index) =>
                    new SKRect(Axes.GetPixelX(label.Low), points[index].Y - 2, Axes.GetPixelX(label.High), points[index].Y + 2)
            ),
        ];
        var boxes = Place(points, whiskers, [.. labels.Select(label => ChartFonts.Width(label.Text, TextSize))], frame);
        using var line = new SKPaint
        {
            Color = style.MutedText.ToSKColor(),
            IsAntialias = true,
            StrokeWidth = 1,
        };
        for (var index = 0; index < boxes.Length; index++)
        {
            var end = new SKPoint(
                Math.Clamp(points[index].X, boxes[index].Left, boxes[index].Right),
                Math.Clamp(points[index].Y, boxes[index].Top, boxes[index].Bottom)
            );
            if (SKPoint.Distance(points[index], end) > Near + 1)
                rp.Canvas.DrawLine(points[index], end, line);

            ChartText.Draw(
                rp.Canvas,
                labels[index].Text,
                boxes[index].Left,
                boxes[index].Bottom - (0.25f * LineHeight),
                new TextStyle(TextSize, style.Text)
            );
        }
    }

    /// <summary>
    /// The box of each label: the free place that is nearest to its point, above it first, and clear of the other points.
    /// </summary>
    internal static SKRect[] Place(SKPoint[] points, SKRect[] whiskers, float[] widths, SKRect frame)
    {
        var boxes = new List<SKRect>();
        for (var index = 0; index < points.Length; index++)
        {
            var taken = whiskers
                .Concat(
                    points
                        .Where((_, other) => other != index)
                        .Select(point => SKRect.Create(point.X - Clear, point.Y - Clear, 2 * Clear, 2 * Clear))
                )
                .Concat(boxes)
                .ToList();
            boxes.Add(
                Places(points[index], widths[index])
                    .Where(box => frame.Contains(box) && !taken.Exists(other => other.IntersectsWith(box)))
                    .DefaultIfEmpty(Beside(points[index], widths[index], Near, 0))
                    .First()
            );
        }

        return [.. boxes];
    }

    private static IEnumerable<SKRect> Places(SKPoint point, float width) =>
        from ring in Enumerable.Range(0, Rings)
        from direction in Enumerable.Range(0, Directions)
        select Beside(point, width, Near + (ring * LineHeight / 2), (2 * Math.PI * direction / Directions) - (Math.PI / 2));

    // The box touches the end of an arm from the point, on the side that looks to it.
    private static SKRect Beside(SKPoint point, float width, float arm, double angle)
    {
        var right = (float)Math.Cos(angle);
        var down = (float)Math.Sin(angle);
        return SKRect.Create(
            point.X + (arm * right) + (width * (right - 1) / 2),
            point.Y + (arm * down) + (LineHeight * (down - 1) / 2),
            width,
            LineHeight
        );
    }
}
