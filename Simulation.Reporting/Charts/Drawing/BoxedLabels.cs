using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A text on a place.</summary>
/// <param name="X">Where the place is.</param>
/// <param name="Y">How high it is.</param>
/// <param name="Text">The words.</param>
internal sealed record BoxedLabel(double X, double Y, string Text);

/// <summary>
/// Labels in boxes, so that they can be read on any colour; one that would cover another is left out, the first come first.
/// </summary>
internal sealed class BoxedLabels(IReadOnlyList<BoxedLabel> labels, ChartStyle style) : PlotDrawing
{
    private const float TextSize = 11;
    private const float Padding = 4;
    private const float Height = 16;
    private const byte Opacity = 225;

    public override void Render(RenderPack rp)
    {
        using var ground = new SKPaint { Color = style.Background.ToSKColor().WithAlpha(Opacity), IsAntialias = true };
        var taken = new List<SKRect>();
        foreach (var label in labels)
        {
            var width = ChartFonts.Width(label.Text, TextSize, bold: true) + (2 * Padding);
            var left = Math.Clamp(
                Axes.GetPixelX(label.X) - (width / 2),
                rp.DataRect.Left,
                Math.Max(rp.DataRect.Left, rp.DataRect.Right - width)
            );
            var box = SKRect.Create(left, Axes.GetPixelY(label.Y) - (Height / 2), width, Height);
            if (taken.Exists(other => other.IntersectsWith(box)))
                continue;

            taken.Add(box);
            rp.Canvas.DrawRoundRect(box, 3, 3, ground);
            ChartText.Draw(
                rp.Canvas,
                label.Text,
                box.Left + Padding,
                box.MidY + (0.36f * TextSize),
                new TextStyle(TextSize, style.Text, IsBold: true)
            );
        }
    }
}
