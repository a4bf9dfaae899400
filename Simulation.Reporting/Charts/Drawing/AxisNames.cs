using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Names beside rows, or below columns and turned upwards, in any script. Row r is at height -r, column c at c.</summary>
/// <param name="names">The names in order.</param>
/// <param name="size">The height of their text.</param>
/// <param name="color">Its colour.</param>
/// <param name="areColumns">Whether they stand below columns.</param>
internal sealed class AxisNames(IReadOnlyList<string> names, float size, Color color, bool areColumns = false) : PlotDrawing
{
    private const float Gap = 8;
    private const float Descent = 0.36f;

    public override void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        for (var place = 0; place < names.Count; place++)
        {
            if (areColumns)
                DrawUpwards(rp.Canvas, names[place], Axes.GetPixelX(place) + (Descent * size), rp.DataRect.Bottom + Gap);
            else
                ChartText.Draw(
                    rp.Canvas,
                    names[place],
                    rp.DataRect.Left - Gap,
                    Axes.GetPixelY(-place) + (Descent * size),
                    new TextStyle(size, color, Align: SKTextAlign.Right)
                );
        }
    }

    private void DrawUpwards(SKCanvas canvas, string name, float x, float y)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.RotateDegrees(-90);
        ChartText.Draw(canvas, name, 0, 0, new TextStyle(size, color, Align: SKTextAlign.Right));
        canvas.Restore();
    }
}
