using System.Globalization;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Numbers as charts print them.</summary>
internal static class ChartNumber
{
    private static readonly (double Size, string Suffix)[] Scales = [(1e12, " tn"), (1e9, " bn"), (1e6, " m")];

    /// <summary>
    /// A number on an axis: three significant digits without trailing zeros, large ones in millions, billions or trillions.
    /// </summary>
    public static string Short(double value) => Scaled(value, '#');

    /// <summary>
    /// A number in a label: the same with trailing zeros, so that numbers beside each other have the same number of decimals.
    /// </summary>
    public static string Even(double value) => Scaled(value, '0');

    /// <summary>A percentage without sign, to the nearest whole number; one decimal below ten.</summary>
    public static string Percent(double percent) =>
        Math.Abs(percent).ToString(Math.Abs(percent) < 9.95 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";

    /// <summary>
    /// A unit as it stands after a comma; empty for a pure number and for a share, whose numbers carry the per cent sign.
    /// </summary>
    public static string InUnit(string unit) => unit is "1" or "" or "unit" or "share" ? "" : $", {unit}";

    /// <summary>A unit as it stands behind a number in a sentence; empty as <see cref="InUnit"/>.</summary>
    public static string BehindNumber(string unit) => InUnit(unit).Replace(", ", " ", StringComparison.Ordinal);

    /// <summary>How numbers of a unit are written on an axis: shares in per cent.</summary>
    public static Func<double, string> OnAxis(string unit) => unit == "share" ? value => Signed(100 * value) : Short;

    /// <summary>How numbers of a unit are written in labels and sentences: shares in per cent.</summary>
    public static Func<double, string> InWords(string unit) => unit == "share" ? value => Signed(100 * value) : Even;

    /// <summary>A change in trust, with its sign and two decimals.</summary>
    public static string Change(double change) => change.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>A percentage with its sign where it is below zero.</summary>
    public static string Signed(double percent) => double.IsNaN(percent) ? "n/a" : (percent < -0.05 ? "-" : "") + Percent(percent);

    private static string Scaled(double value, char decimals)
    {
        if (double.IsNaN(value))
            return "n/a";

        foreach (var (size, suffix) in Scales)
        {
            if (Math.Abs(value) >= size)
                return Digits(value / size, decimals) + suffix;
        }

        return Digits(value, decimals);
    }

    private static string Digits(double value, char decimals) =>
        value.ToString(
            Math.Abs(value) switch
            {
                0 => "0",
                >= 1000 => "#,0",
                >= 99.95 => "0",
                >= 9.995 => $"0.{decimals}",
                >= 0.01 => $"0.{decimals}{decimals}",
                _ => $"0.{decimals}{decimals}E+0",
            },
            CultureInfo.InvariantCulture
        );
}
