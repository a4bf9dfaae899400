using System.Globalization;
using Simulation.Model.Statistics;

namespace Simulation.Runner.Experiments;

/// <summary>Effects and settings as a reader wants them: three digits that count, the sign told, nothing longer than a line.</summary>
internal static class EffectText
{
    // What rounding leaves of a zero.
    private const double Nothing = 1e-9;
    private const int LongestText = 60;

    public static string Effect(PairedDifference effect) => double.IsNaN(effect.Mean) ? "none" : Signed(effect.Mean);

    public static string Interval(PairedDifference effect) =>
        double.IsNaN(effect.Low) ? "none" : $"{Signed(effect.Low)} to {Signed(effect.High)}";

    public static string Number(double value)
    {
        if (Math.Abs(value) < Nothing)
            return "0";

        var digits = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12);
        return Math.Round(value, digits).ToString("#,0.############", CultureInfo.InvariantCulture);
    }

    /// <summary>A setting's text, not longer than a reader wants it.</summary>
    public static string Short(string text) => text.Length > LongestText ? text[..(LongestText - 3)] + "..." : text;

    private static string Signed(double value) => (value >= Nothing ? "+" : "") + Number(value);
}
