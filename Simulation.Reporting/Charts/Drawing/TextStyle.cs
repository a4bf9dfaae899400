using ScottPlot;
using SkiaSharp;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>How a text looks.</summary>
/// <param name="Size">The height of its letters, in pixels.</param>
/// <param name="Color">Its colour.</param>
/// <param name="IsBold">Whether in semibold, where the script is one of the embedded typeface.</param>
/// <param name="Align">Whether it begins, has its middle or ends where it is drawn.</param>
internal readonly record struct TextStyle(float Size, Color Color, bool IsBold = false, SKTextAlign Align = SKTextAlign.Left);
