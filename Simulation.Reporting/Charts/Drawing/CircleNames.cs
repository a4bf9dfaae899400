using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Names around a circle of radius 1 around 0, each at its place outside it, in any script.</summary>
/// <param name="names">The names with their places on the circle.</param>
/// <param name="size">The height of their text.</param>
/// <param name="color">Its colour.</param>
internal sealed class CircleNames(IReadOnlyList<(string Name, Coordinates At)> names, float size, Color color) : PlotDrawing
{
    private const double Outside = 1.13;
    private const double Beside = 0.25;

    public override void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        foreach (var (name, at) in names)
        {
            var align =
                at.X > Beside ? SKTextAlign.Left
                : at.X < -Beside ? SKTextAlign.Right
                : SKTextAlign.Center;
            var drop =
                align != SKTextAlign.Center ? 0.36f
                : at.Y > 0 ? 0
                : 0.8f;
            ChartText.Draw(
                rp.Canvas,
                name,
                Axes.GetPixelX(Outside * at.X),
                Axes.GetPixelY(Outside * at.Y) + (drop * size),
                new TextStyle(size, color, Align: align)
            );
        }
    }
}
