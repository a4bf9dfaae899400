using ScottPlot;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>A sequential colour scale over [0, 1] by linear interpolation between evenly spaced colours.</summary>
internal sealed class ColorScale(params string[] colors)
{
    private readonly Color[] _colors = [.. colors.Select(Color.FromHex)];

    /// <summary>The colour of a value; values outside [0, 1] get the end colours.</summary>
    public Color At(double value)
    {
        var position = Math.Clamp(value, 0, 1) * (_colors.Length - 1);
        var below = Math.Min((int)position, _colors.Length - 2);
        return _colors[below].MixedWith(_colors[below + 1], position - below);
    }

    /// <summary>Black or white, whichever stands out more from the colour of a value (relative luminance, WCAG 2.2).</summary>
    public Color TextOn(double value) => Luminance(At(value)) > 0.179 ? Colors.Black : Colors.White;

    internal static double Luminance(Color color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
