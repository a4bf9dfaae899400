using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A text at the right end of a line.</summary>
/// <param name="Value">The height of the line there.</param>
/// <param name="Text">The words.</param>
/// <param name="Color">The line's colour.</param>
internal sealed record EndLabel(double Value, string Text, Color Color);

/// <summary>Direct labels right of the data instead of a legend, moved apart where lines end close together.</summary>
internal sealed class EndLabels(IReadOnlyList<EndLabel> labels) : IPlottable
{
    public const float NormalSize = 13;
    private const float Gap = 10;
    private const float LinesPerSize = 1.15f;

    /// <summary>Height of the text in pixels.</summary>
    public float TextSize { get; init; } = NormalSize;

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>Room in pixels that the labels need at the right.</summary>
    public static float Room(IEnumerable<EndLabel> labels, float textSize = NormalSize) =>
        Gap + 6 + labels.Select(label => ChartFonts.Width(label.Text, textSize, bold: true)).DefaultIfEmpty().Max();

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        EndLabel[] shown = [.. labels.Where(label => double.IsFinite(label.Value)).OrderByDescending(label => label.Value)];
        float[] wanted = [.. shown.Select(label => Axes.GetPixelY(label.Value))];
        var heights = Separate(wanted, rp.DataRect.Top, rp.DataRect.Bottom, LinesPerSize * TextSize);
        using var font = ChartFonts.At(TextSize, bold: true);
        for (var index = 0; index < shown.Length; index++)
        {
            using var paint = new SKPaint { Color = shown[index].Color.ToSKColor(), IsAntialias = true };
            rp.Canvas.DrawText(shown[index].Text, rp.DataRect.Right + Gap, heights[index] + (0.36f * TextSize), font, paint);
        }
    }

    /// <summary>
    /// Moves heights in pixels, given from the top down, at least a line apart, as little as that takes and within the edges where there is
    /// room.
    /// </summary>
    internal static float[] Separate(float[] wanted, float top, float bottom, float lineHeight)
    {
        var heights = (float[])wanted.Clone();
        for (var pass = 0; pass < 100; pass++)
        {
            for (var index = 1; index < heights.Length; index++)
            {
                var overlap = lineHeight - (heights[index] - heights[index - 1]);
                if (overlap <= 0)
                    continue;

                heights[index - 1] -= overlap / 2;
                heights[index] += overlap / 2;
            }

            for (var index = 0; index < heights.Length; index++)
                heights[index] = Math.Clamp(heights[index], top, Math.Max(top, bottom));
        }

        return heights;
    }
}
