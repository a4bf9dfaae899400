using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>What a line looks like that several panels have.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Pattern">Its pattern.</param>
/// <param name="Shape">The shape of its points.</param>
/// <param name="PointSize">How large its points are.</param>
internal sealed record LineSample(string Name, Color Color, LinePattern Pattern, MarkerShape Shape, float PointSize)
{
    /// <summary>How wide the line is.</summary>
    public const float Width = 2.2f;
}

/// <summary>Samples of the lines above small panels, in which labels at the lines would find no room.</summary>
internal static class LineKey
{
    private const float TextSize = 12;
    private const float SampleWidth = 30;
    private const float Gap = 6;
    private const float Between = 18;
    private const float RowHeight = 18;
    private const float Below = 8;

    /// <summary>Draws the samples in rows from the left.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="side">Where a row begins, and where it has to end.</param>
    /// <param name="top">Where the first row begins.</param>
    /// <param name="text">The colour of the names.</param>
    /// <returns>The height that they take.</returns>
    public static float Draw(SKCanvas canvas, IReadOnlyList<LineSample> lines, (float Left, float Right) side, float top, Color text)
    {
        using var paint = Paint.NewDisposablePaint();
        var x = side.Left;
        var middle = top + (RowHeight / 2);
        foreach (var line in lines)
        {
            var width = SampleWidth + Gap + ChartFonts.Width(line.Name, TextSize);
            if (x > side.Left && x + width > side.Right)
            {
                x = side.Left;
                middle += RowHeight;
            }

            var sample = new PixelLine(x, middle, x + SampleWidth, middle);
            new LineStyle(LineSample.Width, line.Color, line.Pattern).Render(canvas, sample, paint);
            new MarkerStyle(line.Shape, line.PointSize, line.Color).Render(canvas, new Pixel(x + (SampleWidth / 2), middle), paint);
            ChartText.Draw(canvas, line.Name, x + SampleWidth + Gap, middle + (0.36f * TextSize), new TextStyle(TextSize, text));
            x += width + Between;
        }

        return middle + (RowHeight / 2) + Below - top;
    }
}
