using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A text at the right end of a line or a row.</summary>
/// <param name="Value">The height of the line there.</param>
/// <param name="Text">The words.</param>
/// <param name="Color">The colour of the text.</param>
/// <param name="Swatch">The colour of a patch before the text, for colours too pale for text; null for none.</param>
internal sealed record EndLabel(double Value, string Text, Color Color, Color? Swatch = null);

/// <summary>
/// Direct labels right of the data instead of a legend, broken into lines where the page is narrow and moved apart where lines end close
/// together.
/// </summary>
internal sealed class EndLabels : PlotDrawing
{
    private const float Gap = 10;
    private const float Air = 6;
    private const float LineHeight = 1.15f;
    private const float Ascent = 0.36f;
    private const int MostLines = 3;
    private const float PatchSize = 10;
    private const float PatchRoom = 15;

    private readonly Block[] _blocks;
    private readonly float _size;

    private readonly bool _atLeft;

    private EndLabels(IReadOnlyList<EndLabel> labels, float size, float widest, int lines, bool atLeft = false)
    {
        _size = size;
        _atLeft = atLeft;
        _blocks =
        [
            .. labels
                .Where(label => double.IsFinite(label.Value))
                .OrderByDescending(label => label.Value)
                .Select(label => new Block(label, ChartFonts.Wrap(label.Text, widest, size, lines, bold: true))),
        ];
        Room = Gap + Air + _blocks.Select(block => block.Width(size)).DefaultIfEmpty().Max();
    }

    /// <summary>Labels of a few lines over time.</summary>
    public static EndLabels OfLines(IReadOnlyList<EndLabel> labels, ChartStyle style) =>
        new(labels, ChartPlot.TickSize, style.Size.LabelRoom, MostLines);

    /// <summary>Labels of a few lines where they begin, left of the data.</summary>
    public static EndLabels OfStarts(IReadOnlyList<EndLabel> labels, ChartStyle style) =>
        new(labels, ChartPlot.TickSize, style.Size.LabelRoom, MostLines, atLeft: true);

    /// <summary>Labels of rows, as high as the rows allow.</summary>
    public static EndLabels OfRows(IReadOnlyList<EndLabel> labels, ChartStyle style)
    {
        var size = style.RowTextSize(labels.Count);
        var lines = (int)(style.Size.BodyHeight / Math.Max(1, labels.Count) / (LineHeight * size));
        return new EndLabels(labels, size, style.Size.LabelRoom, Math.Clamp(lines, 1, 2));
    }

    /// <summary>How many labels there are.</summary>
    public int Count => _blocks.Length;

    /// <summary>Room that the labels need at the right.</summary>
    public float Room { get; }

    public override void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        var lineHeight = LineHeight * _size;
        var middles = Separate(
            [.. _blocks.Select(block => Axes.GetPixelY(block.Label.Value))],
            [.. _blocks.Select(block => lineHeight * block.Lines.Count)],
            rp.DataRect.Top,
            rp.DataRect.Bottom
        );
        using var paint = new SKPaint { IsAntialias = true };
        for (var index = 0; index < _blocks.Length; index++)
        {
            var (label, lines) = _blocks[index];
            var left = _atLeft ? rp.DataRect.Left - Gap - _blocks[index].Width(_size) : rp.DataRect.Right + Gap;
            var baseline = middles[index] - (lineHeight * (lines.Count - 1) / 2) + (Ascent * _size);
            if (label.Swatch is { } swatch)
            {
                paint.Color = swatch.ToSKColor();
                rp.Canvas.DrawRect(SKRect.Create(left, baseline - PatchSize + 1, PatchSize, PatchSize), paint);
                left += PatchRoom;
            }

            for (var line = 0; line < lines.Count; line++)
                ChartText.Draw(
                    rp.Canvas,
                    lines[line],
                    left,
                    baseline + (line * lineHeight),
                    new TextStyle(_size, label.Color, IsBold: true)
                );
        }
    }

    /// <summary>
    /// Moves blocks, given from the top down, so that none overlaps another, as little as that takes and within the edges where there is
    /// room.
    /// </summary>
    /// <param name="wanted">Where the middle of each would be best.</param>
    /// <param name="heights">How high each is.</param>
    /// <param name="top">The upper edge.</param>
    /// <param name="bottom">The lower edge.</param>
    internal static float[] Separate(float[] wanted, float[] heights, float top, float bottom)
    {
        var middles = (float[])wanted.Clone();
        for (var pass = 0; pass < 100; pass++)
        {
            for (var index = 1; index < middles.Length; index++)
            {
                var overlap = ((heights[index] + heights[index - 1]) / 2) - (middles[index] - middles[index - 1]);
                if (overlap <= 0)
                    continue;

                middles[index - 1] -= overlap / 2;
                middles[index] += overlap / 2;
            }

            for (var index = 0; index < middles.Length; index++)
                middles[index] = Math.Clamp(middles[index], top, Math.Max(top, bottom));
        }

        return middles;
    }

    private sealed record Block(EndLabel Label, IReadOnlyList<string> Lines)
    {
        public float Width(float size) =>
            (Label.Swatch is null ? 0 : PatchRoom) + Lines.Max(line => ChartFonts.Width(line, size, bold: true));
    }
}
