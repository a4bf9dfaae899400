using ScottPlot;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Words in the middle of a plot that has nothing else to show.</summary>
/// <param name="text">The words.</param>
/// <param name="style">The page's.</param>
internal sealed class PlotNote(string text, ChartStyle style) : PlotDrawing
{
    private const float TextSize = 12;
    private const float LineHeight = 16;
    private const float Margin = 8;

    public override void Render(RenderPack rp)
    {
        var frame = rp.DataRect;
        var lines = ChartFonts.Wrap(text, frame.Width - (2 * Margin), TextSize, Math.Max(1, (int)(frame.Height / LineHeight)));
        var y = frame.Top + ((frame.Height - (LineHeight * lines.Count)) / 2) + TextSize;
        foreach (var line in lines)
        {
            ChartText.Draw(rp.Canvas, line, frame.Left + Margin, y, new TextStyle(TextSize, style.MutedText));
            y += LineHeight;
        }
    }
}
