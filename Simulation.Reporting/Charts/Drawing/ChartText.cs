using System.Collections.Concurrent;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// Text in any script that a font is there for: the embedded typeface first, then those of this machine, shaped by HarfBuzz and from right
/// to left where the script is. Pictures as SVG get such text as text.
/// </summary>
internal static class ChartText
{
    // Made once for each typeface; shaping does not change them.
    private static readonly ConcurrentDictionary<SKTypeface, SKShaper> Shapers = new();

    /// <summary>Draws a text.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="text">The words.</param>
    /// <param name="x">Where it begins; with another alignment its middle or its end.</param>
    /// <param name="y">Its baseline.</param>
    /// <param name="style">How it looks.</param>
    public static void Draw(SKCanvas canvas, string text, float x, float y, TextStyle style)
    {
        var (size, color, bold, align) = style;
        using var paint = new SKPaint { Color = color.ToSKColor(), IsAntialias = true };
        if (align != SKTextAlign.Left)
            x -= Width(text, size, bold) * (align == SKTextAlign.Center ? 0.5f : 1);

        foreach (var run in TextRun.Of(text))
        {
            using var font = FontOf(run, size, bold);
            if (!run.NeedsShaping)
                canvas.DrawText(run.Text, x, y, font, paint);
            else if (SvgWords.Current is { } words)
                words.Draw(canvas, run, x, y, style, paint);
            else
                canvas.DrawShapedText(ShaperOf(font.Typeface), run.Text, x, y, font, paint);

            x += WidthOf(run, font);
        }
    }

    /// <summary>Width of a text in pixels.</summary>
    public static float Width(string text, float size, bool bold)
    {
        var width = 0f;
        foreach (var run in TextRun.Of(text))
        {
            using var font = FontOf(run, size, bold);
            width += WidthOf(run, font);
        }

        return width;
    }

    private static float WidthOf(TextRun run, SKFont font) =>
        run.NeedsShaping ? ShaperOf(font.Typeface).Shape(run.Text, font).Width : font.MeasureText(run.Text);

    private static SKShaper ShaperOf(SKTypeface typeface) => Shapers.GetOrAdd(typeface, one => new SKShaper(one));

    private static SKFont FontOf(TextRun run, float size, bool bold) =>
        run.Typeface is null ? ChartFonts.At(size, bold) : ChartFonts.Of(run.Typeface, size);
}
