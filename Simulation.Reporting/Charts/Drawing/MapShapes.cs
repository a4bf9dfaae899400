using ScottPlot;
using Simulation.Reporting.Charts.Maps;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Countries filled with a colour each; those without a shape as points.</summary>
/// <param name="fill">The colour of a country; null leaves out its point, and gives its shape the colour of what takes no part.</param>
/// <param name="style">Page and colours.</param>
internal sealed class MapShapes(Func<MapCountry, Color?> fill, ChartStyle style) : PlotDrawing
{
    private const float PointSize = 3.2f;
    private const float Border = 0.6f;

    public override void Render(RenderPack rp)
    {
        using var line = new SKPaint
        {
            Color = style.Background.ToSKColor(),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = Border,
        };
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var country in WorldMap.Countries.Where(country => country.Rings.Length > 0))
        {
            using var path = PathOf(country);
            paint.Color = (fill(country) ?? style.Missing).ToSKColor();
            rp.Canvas.DrawPath(path, paint);
            rp.Canvas.DrawPath(path, line);
        }

        foreach (var country in WorldMap.Countries.Where(country => country.Rings.Length == 0))
        {
            if (fill(country) is not { } color || country.Place is not { } place)
                continue;

            var at = Pixel(place);
            paint.Color = style.Background.ToSKColor();
            rp.Canvas.DrawCircle(at, PointSize + 0.8f, paint);
            paint.Color = color.ToSKColor();
            rp.Canvas.DrawCircle(at, PointSize, paint);
        }
    }

    private SKPath PathOf(MapCountry country)
    {
        var path = new SKPath { FillType = SKPathFillType.EvenOdd };
        foreach (var ring in country.Rings)
            path.AddPoly([.. ring.Select(Rounded)]);

        return path;
    }

    // A tenth of a pixel is as fine as anybody sees, and keeps SVG short.
    private SKPoint Rounded(MapPoint point)
    {
        var at = Pixel(point);
        return new SKPoint(MathF.Round(at.X, 1), MathF.Round(at.Y, 1));
    }

    private SKPoint Pixel(MapPoint point) => new(Axes.GetPixelX(point.X), Axes.GetPixelY(point.Y));
}
