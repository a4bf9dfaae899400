using System.Globalization;

namespace Simulation.Tests;

/// <summary>
/// The languages of readers whose numbers and dates look otherwise. The tests run without the data of any, so each brings its signs itself.
/// </summary>
internal static class Cultures
{
    /// <summary>French, German, Turkish and Arabic.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } =
    [Of(",", "\u202f", "-", "/"), Of(",", ".", "-", "."), Of(",", ".", "-", "."), Of("\u066b", "\u066c", "\u061c-", "\u200f/")];

    /// <summary>Checks that something is the same to readers of every language.</summary>
    public static void AssertSame(Func<string> make)
    {
        var expected = Under(CultureInfo.InvariantCulture, make);
        Xunit.Assert.NotEmpty(expected);
        foreach (var culture in All)
            Xunit.Assert.Equal(expected, Under(culture, make));
    }

    private static string Under(CultureInfo culture, Func<string> make)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Of(string point, string thousands, string minus, string between)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        numbers.NumberDecimalSeparator = point;
        numbers.PercentDecimalSeparator = point;
        numbers.CurrencyDecimalSeparator = point;
        numbers.NumberGroupSeparator = thousands;
        numbers.PercentGroupSeparator = thousands;
        numbers.CurrencyGroupSeparator = thousands;
        numbers.NegativeSign = minus;
        numbers.NaNSymbol = "pas un nombre";
        culture.DateTimeFormat.DateSeparator = between;
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        return culture;
    }
}
