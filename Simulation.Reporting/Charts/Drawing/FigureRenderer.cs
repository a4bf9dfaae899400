using System.Text;
using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Lays a figure out on its page - head, panels beside or below each other, foot - and draws it as PNG or as SVG.</summary>
internal sealed class FigureRenderer(ChartStyle style)
{
    private const float SmallestTitle = 0.77f;
    private const float HeadingSize = 14;
    private const float FooterSize = 12;
    private const float PanelGap = 24;
    private const float GridGap = 12;
    private const float HeadingRoom = HeadingSize + 8;
    private const float KeyWidth = 120;

    private readonly ChartSize _page = style.Size;

    /// <summary>Draws the figure as PNG.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="footer">What stands under it.</param>
    /// <param name="scale">Pixels per unit of the page.</param>
    /// <param name="dotsPerInch">The density that the file carries, for print; null for none.</param>
    /// <param name="stream">Where to.</param>
    public void WritePng(Figure figure, Footer footer, double scale, double? dotsPerInch, Stream stream)
    {
        var width = (int)Math.Round(_page.Width * scale);
        var height = (int)Math.Round(_page.Height * scale);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Scale((float)width / _page.Width, (float)height / _page.Height);
            Draw(canvas, figure, footer);
        }

        // Flat areas compress well whatever the effort; the low level saves most of the time.
        using var pixels = bitmap.PeekPixels();
        using var png =
            pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 3))
            ?? throw new InvalidOperationException($"The picture '{figure.Title}' could not be encoded as PNG.");
        if (dotsPerInch is { } density)
            PngDensity.Write(png.AsSpan(), density, stream);
        else
            png.SaveTo(stream);
    }

    /// <summary>Draws the figure as SVG with text as text, a title and a description.</summary>
    public void WriteSvg(string name, Figure figure, Footer footer, Stream stream)
    {
        using var memory = new MemoryStream();
        using var words = SvgWords.Collect();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(_page.Width, _page.Height), memory))
            Draw(canvas, figure, footer);

        var drawing = Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
        stream.Write(Encoding.UTF8.GetBytes(words.PutInto(SvgDocument.Complete(drawing, name, figure, _page))));
    }

    private float InnerWidth => _page.Width - (2 * _page.Margin);

    private void Draw(SKCanvas canvas, Figure figure, Footer footer)
    {
        canvas.Clear(style.Background.ToSKColor());
        var top = DrawHead(canvas, figure);
        var bottom = DrawFooter(canvas, footer);
        if (figure.Key is { } key)
            top += DrawKey(canvas, key, figure.Panels, top);
        if (figure.Lines.Count > 0)
            top += LineKey.Draw(canvas, figure.Lines, (_page.Margin, _page.Width - _page.Margin), top, style.Text);

        var areas =
            figure.Columns > 0 ? InGrid(figure.Panels.Count, figure.Columns, top, bottom)
            : _page.Stacks ? Below(figure.Panels, top, bottom)
            : Beside(figure.Panels, top, bottom);
        for (var index = 0; index < figure.Panels.Count; index++)
            DrawPanel(canvas, figure.Panels[index], areas[index]);
    }

    private PixelRect[] Beside(IReadOnlyList<Panel> panels, float top, float bottom)
    {
        var unit = (InnerWidth - (PanelGap * (panels.Count - 1))) / panels.Sum(panel => panel.Weight);
        var areas = new PixelRect[panels.Count];
        var left = _page.Margin;
        for (var index = 0; index < areas.Length; index++)
        {
            var width = unit * panels[index].Weight;
            areas[index] = new PixelRect(left, left + width, bottom, top);
            left += width + PanelGap;
        }

        return areas;
    }

    private PixelRect[] Below(IReadOnlyList<Panel> panels, float top, float bottom)
    {
        var height = (bottom - top - (PanelGap * (panels.Count - 1))) / panels.Count;
        return
        [
            .. panels
                .Select((_, index) => top + (index * (height + PanelGap)))
                .Select(start => new PixelRect(_page.Margin, _page.Margin + InnerWidth, start + height, start)),
        ];
    }

    private PixelRect[] InGrid(int panels, int columns, float top, float bottom)
    {
        var rows = (panels + columns - 1) / columns;
        var width = (InnerWidth - (GridGap * (columns - 1))) / columns;
        var height = (bottom - top - (GridGap * (rows - 1))) / rows;
        return
        [
            .. Enumerable
                .Range(0, panels)
                .Select(index =>
                    (Left: _page.Margin + (index % columns * (width + GridGap)), Top: top + (index / columns * (height + GridGap)))
                )
                .Select(corner => new PixelRect(corner.Left, corner.Left + width, corner.Top + height, corner.Top)),
        ];
    }

    private void DrawPanel(SKCanvas canvas, Panel panel, PixelRect area)
    {
        var heading = ChartFonts.Fit(panel.Heading, area.Width, HeadingSize, bold: true);
        ChartText.Draw(canvas, heading, area.Left, area.Top + HeadingSize, new TextStyle(HeadingSize, style.Text, IsBold: true));
        var rectangle = new PixelRect(area.Left, area.Right, area.Bottom, area.Top + HeadingRoom);
        panel.Plot.RenderManager.ClearCanvasBeforeEachRender = false;

        // ScottPlot draws a plot again whenever its axes have changed since the last time, which they always have at first: that first
        // time goes nowhere.
        using var nowhere = new SKNoDrawCanvas(_page.Width, _page.Height);
        panel.Plot.Render(nowhere, rectangle);
        panel.Plot.Render(canvas, rectangle);
    }

    // The key stands beside the last heading where there is room, else on a line of its own, whose height is returned.
    private float DrawKey(SKCanvas canvas, ColorKey key, IReadOnlyList<Panel> panels, float top)
    {
        const int steps = 60;
        var step = KeyWidth / steps;
        var low = ChartFonts.Width(key.Low, FooterSize);
        var high = ChartFonts.Width(key.High, FooterSize);
        var left = _page.Width - _page.Margin - 4 - high - 8 - KeyWidth;
        var headings = _page.Stacks ? ChartFonts.Width(panels[0].Heading, HeadingSize, bold: true) : 0;
        using var paint = new SKPaint();
        for (var index = 0; index < steps; index++)
        {
            paint.Color = key.Scale.At(index / (steps - 1.0)).ToSKColor();
            canvas.DrawRect(SKRect.Create(left + (index * step), top + 4, step, 10), paint);
        }

        var lowLeft = left - 8 - low;
        var y = top + HeadingSize;
        ChartText.Draw(canvas, key.Low, lowLeft, y, new TextStyle(FooterSize, style.MutedText));
        ChartText.Draw(canvas, key.High, left + KeyWidth + 8, y, new TextStyle(FooterSize, style.MutedText));
        return _page.Margin + headings + PanelGap > lowLeft ? HeadingRoom : 0;
    }

    private float DrawHead(SKCanvas canvas, Figure figure)
    {
        var smallest = SmallestTitle * _page.TitleSize;
        var size = Math.Clamp(
            _page.TitleSize * InnerWidth / ChartFonts.Width(figure.Title, _page.TitleSize, bold: true),
            smallest,
            _page.TitleSize
        );
        var y = _page.Margin + (0.55f * size);
        foreach (var line in ChartFonts.Wrap(figure.Title, InnerWidth, size, _page.TitleLines, bold: true))
        {
            ChartText.Draw(canvas, line, _page.Margin, y, new TextStyle(size, style.Text, IsBold: true));
            y += 1.2f * size;
        }

        y += (0.25f * _page.TitleSize) - (0.27f * size);
        foreach (var line in ChartFonts.Wrap(figure.Subtitle, InnerWidth, _page.SubtitleSize, _page.SubtitleLines))
        {
            ChartText.Draw(canvas, line, _page.Margin, y, new TextStyle(_page.SubtitleSize, style.MutedText));
            y += 1.4f * _page.SubtitleSize;
        }

        return y + 2;
    }

    private float DrawFooter(SKCanvas canvas, Footer footer)
    {
        var y = _page.Height - (0.55f * _page.Margin);
        var caveat = ChartFonts.Width(footer.Caveat, FooterSize);
        var beside = InnerWidth - caveat - 20;
        if (ChartFonts.Width(footer.Source, FooterSize) <= beside)
        {
            ChartText.Draw(canvas, footer.Source, _page.Margin, y, new TextStyle(FooterSize, style.MutedText));
            ChartText.Draw(canvas, footer.Caveat, _page.Width - _page.Margin - caveat, y, new TextStyle(FooterSize, style.MutedText));
            return y - 26;
        }

        foreach (var line in ChartFonts.Wrap($"{footer.Source} · {footer.Caveat}", InnerWidth, FooterSize, lines: 4).Reverse())
        {
            ChartText.Draw(canvas, line, _page.Margin, y, new TextStyle(FooterSize, style.MutedText));
            y -= 1.35f * FooterSize;
        }

        return y - 10;
    }
}
