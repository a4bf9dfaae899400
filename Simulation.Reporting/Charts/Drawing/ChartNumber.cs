using System.Globalization;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Numbers as charts print them.</summary>
internal static class ChartNumber
{
    private static readonly (double Size, string Suffix)[] Scales = [(1e12, " tn"), (1e9, " bn"), (1e6, " m")];

    /// <summary>A number on an axis or label: three significant digits, large ones in millions, billions or trillions.</summary>
    public static string Short(double value)
    {
        if (double.IsNaN(value))
            return "n/a";

        foreach (var (size, suffix) in Scales)
        {
            if (Math.Abs(value) >= size)
                return Digits(value / size) + suffix;
        }

        return Digits(value);
    }

    /// <summary>A percentage without sign, to the nearest whole number; one decimal below ten.</summary>
    public static string Percent(double percent) =>
        Math.Abs(percent).ToString(Math.Abs(percent) < 9.95 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A unit as it stands after a comma; empty for a pure number and for a share, whose numbers carry the per cent sign.</summary>
    public static string InUnit(string unit) => unit is "1" or "" or "share" ? "" : $", {unit}";

    /// <summary>How numbers of a unit are written: shares in per cent.</summary>
    public static Func<double, string> Format(string unit) => unit == "share" ? value => Signed(100 * value) : Short;

    /// <summary>A percentage with its sign where it is below zero.</summary>
    public static string Signed(double percent) => double.IsNaN(percent) ? "n/a" : (percent < -0.05 ? "-" : "") + Percent(percent);

    private static string Digits(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 0.01 => value.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##E+0", CultureInfo.InvariantCulture),
    };
}
