using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A grid of coloured cells with their values written in them where there is room. Row r is at height -r, column c at c.</summary>
/// <param name="values">The value at [row, column], 0 to 1; NaN where there is none.</param>
/// <param name="scale">The colours.</param>
/// <param name="missing">The colour of a cell without a value.</param>
internal sealed class CellGrid(double[,] values, ColorScale scale, Color missing) : PlotDrawing
{
    private const float LargestText = 13;
    private const float SmallestText = 8;

    /// <summary>What is written in a cell; null for nothing.</summary>
    public Func<double, string>? Text { get; init; }

    public override AxisLimits GetAxisLimits() => new(-0.5, values.GetLength(1) - 0.5, 0.5 - values.GetLength(0), 0.5);

    public override void Render(RenderPack rp)
    {
        var width = Math.Abs(Axes.GetPixelX(1) - Axes.GetPixelX(0));
        var height = Math.Abs(Axes.GetPixelY(1) - Axes.GetPixelY(0));
        var gap = Math.Min(width, height) > 6 ? 1f : 0f;
        var textSize = TextSize(width, height);
        using var font = ChartFonts.At(textSize);
        using var paint = new SKPaint { IsAntialias = true };
        for (var row = 0; row < values.GetLength(0); row++)
        {
            for (var column = 0; column < values.GetLength(1); column++)
            {
                var value = values[row, column];
                var center = Axes.GetPixel(new Coordinates(column, -row));
                paint.Color = (double.IsNaN(value) ? missing : scale.At(value)).ToSKColor();
                rp.Canvas.DrawRect(SKRect.Create(center.X - (width / 2), center.Y - (height / 2), width - gap, height - gap), paint);
                if (Text is null || textSize < SmallestText || double.IsNaN(value))
                    continue;

                paint.Color = scale.TextOn(value).ToSKColor();
                rp.Canvas.DrawText(Text(value), center.X, center.Y + (0.36f * textSize), SKTextAlign.Center, font, paint);
            }
        }
    }

    private float TextSize(float width, float height)
    {
        if (Text is null)
            return LargestText;

        var perPoint = ChartFonts.Width(Text(0.88), LargestText) / LargestText;
        return Math.Min(LargestText, Math.Min((width - 5) / perPoint, 0.8f * height));
    }
}
