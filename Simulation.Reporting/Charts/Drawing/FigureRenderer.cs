using System.Text;
using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Lays a figure out on a slide of 1280 x 720 pixels and draws it, as PNG at twice that resolution or as SVG.</summary>
internal sealed class FigureRenderer(ChartTheme theme)
{
    public const int Width = 1280;
    public const int Height = 720;
    public const int PngScale = 2;

    private const float Margin = 40;
    private const float TitleSize = 26;
    private const float SmallestTitleSize = 20;
    private const float SubtitleSize = 15;
    private const float HeadingSize = 14;
    private const float FooterSize = 12;
    private const float PanelGap = 24;

    /// <summary>Draws the figure as PNG.</summary>
    public void WritePng(Figure figure, Footer footer, Stream stream)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width * PngScale, Height * PngScale, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Scale(PngScale);
            Draw(canvas, figure, footer);
        }

        // Flat areas compress well whatever the effort; the low level saves most of the time.
        using var pixels = bitmap.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 3))
            ?? throw new InvalidOperationException($"The picture '{figure.Title}' could not be encoded as PNG.");
        png.SaveTo(stream);
    }

    /// <summary>Draws the figure as SVG with text as text, a title and a description.</summary>
    public void WriteSvg(string name, Figure figure, Footer footer, Stream stream)
    {
        using var memory = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(Width, Height), memory))
            Draw(canvas, figure, footer);

        var drawing = Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
        stream.Write(Encoding.UTF8.GetBytes(SvgDocument.Complete(drawing, name, figure)));
    }

    private void Draw(SKCanvas canvas, Figure figure, Footer footer)
    {
        canvas.Clear(theme.Background.ToSKColor());
        var top = DrawHead(canvas, figure);
        var bottom = DrawFooter(canvas, footer);

        var gaps = PanelGap * (figure.Panels.Count - 1);
        var unit = (Width - (2 * Margin) - gaps) / figure.Panels.Sum(panel => panel.Weight);
        var left = Margin;
        foreach (var panel in figure.Panels)
        {
            var width = unit * panel.Weight;
            DrawPanel(canvas, panel, new PixelRect(left, left + width, bottom, top));
            left += width + PanelGap;
        }

        if (figure.Key is { } key)
            DrawKey(canvas, key, top);
    }

    private void DrawPanel(SKCanvas canvas, Panel panel, PixelRect area)
    {
        var heading = ChartFonts.Fit(panel.Heading, area.Width, HeadingSize, bold: true);
        DrawText(canvas, heading, area.Left, area.Top + HeadingSize, HeadingSize, theme.Text, bold: true);
        var rectangle = new PixelRect(area.Left, area.Right, area.Bottom, area.Top + HeadingSize + 8);
        panel.Plot.RenderManager.ClearCanvasBeforeEachRender = false;

        // ScottPlot draws a plot again whenever its axes have changed since the last time, which they always have at first: that first
        // time goes nowhere.
        using var nowhere = new SKNoDrawCanvas(Width, Height);
        panel.Plot.Render(nowhere, rectangle);
        panel.Plot.Render(canvas, rectangle);
    }

    private void DrawKey(SKCanvas canvas, ColorKey key, float top)
    {
        const int steps = 60;
        const float step = 2;
        var highWidth = ChartFonts.Width(key.High, FooterSize);
        var left = Width - Margin - 4 - highWidth - 8 - (steps * step);
        using var paint = new SKPaint();
        for (var index = 0; index < steps; index++)
        {
            paint.Color = key.Scale.At(index / (steps - 1.0)).ToSKColor();
            canvas.DrawRect(SKRect.Create(left + (index * step), top + 4, step, 10), paint);
        }

        var (lowLeft, y) = (left - 8 - ChartFonts.Width(key.Low, FooterSize), top + HeadingSize);
        DrawText(canvas, key.Low, lowLeft, y, FooterSize, theme.MutedText, bold: false);
        DrawText(canvas, key.High, left + (steps * step) + 8, y, FooterSize, theme.MutedText, bold: false);
    }

    private float DrawHead(SKCanvas canvas, Figure figure)
    {
        var width = Width - (2 * Margin);
        var size = Math.Clamp(TitleSize * width / ChartFonts.Width(figure.Title, TitleSize, bold: true), SmallestTitleSize, TitleSize);
        var y = Margin + 14;
        DrawText(canvas, ChartFonts.Fit(figure.Title, width, size, bold: true), Margin, y, size, theme.Text, bold: true);
        y += 4;
        foreach (var line in ChartFonts.Wrap(figure.Subtitle, width, SubtitleSize, lines: 2))
            DrawText(canvas, line, Margin, y += 22, SubtitleSize, theme.MutedText, bold: false);

        return y + 20;
    }

    private float DrawFooter(SKCanvas canvas, Footer footer)
    {
        var y = Height - 22;
        var caveat = ChartFonts.Width(footer.Caveat, FooterSize);
        var source = ChartFonts.Fit(footer.Source, Width - (2 * Margin) - caveat - 20, FooterSize);
        DrawText(canvas, source, Margin, y, FooterSize, theme.MutedText, bold: false);
        DrawText(canvas, footer.Caveat, Width - Margin - caveat, y, FooterSize, theme.MutedText, bold: false);
        return y - 26;
    }

    private static void DrawText(SKCanvas canvas, string text, float x, float y, float size, Color color, bool bold)
    {
        using var font = ChartFonts.At(size, bold);
        using var paint = new SKPaint { Color = color.ToSKColor(), IsAntialias = true };
        canvas.DrawText(text, x, y, font, paint);
    }
}
