using System.Globalization;

namespace Simulation.Host.Components.Charts;

/// <summary>Numbers as pages write them, in the page's language.</summary>
internal static class Figures
{
    /// <summary>A number with three figures, or whole where it is large.</summary>
    public static string Of(double value) =>
        double.IsNaN(value)
            ? "–"
            : Math.Abs(value) switch
            {
                >= 1000 => value.ToString("#,0", CultureInfo.CurrentUICulture),
                >= 100 => value.ToString("0", CultureInfo.CurrentUICulture),
                >= 10 => value.ToString("0.0", CultureInfo.CurrentUICulture),
                >= 1 => value.ToString("0.00", CultureInfo.CurrentUICulture),
                _ => value.ToString("0.000", CultureInfo.CurrentUICulture),
            };

    /// <summary>A number in its unit; a share as per cent.</summary>
    public static string Of(double value, string unit) => unit == "share" ? Percent(value) : Of(value);

    public static string Percent(double share) =>
        double.IsNaN(share) ? "–" : $"{(100 * share).ToString("0", CultureInfo.CurrentUICulture)} %";

    public static string Share(double share) => double.IsNaN(share) ? "–" : share.ToString("0.00", CultureInfo.CurrentUICulture);

    /// <summary>A time of 0 or more in minutes and seconds.</summary>
    public static string Minutes(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00}";

    /// <summary>A number with its unit as words.</summary>
    public static string With(double value, string unit) => unit == "share" ? Percent(value) : $"{Of(value)} {unit}";

    /// <summary>A difference, with its sign.</summary>
    public static string Signed(double difference) => difference >= 0 ? $"+{Of(difference)}" : Of(difference);
}
