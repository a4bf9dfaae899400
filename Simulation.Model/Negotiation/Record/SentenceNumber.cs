using System.Globalization;

namespace Simulation.Model.Negotiation.Record;

/// <summary>
/// How numbers stand in the sentences of the record: rounded, but never so far that a comparison cannot be seen any more.
/// </summary>
internal static class SentenceNumber
{
    private const int FewestDecimals = 3;
    private const int MostDecimals = 12;
    private const int PercentDecimals = 2;
    private const string Share = "share";

    /// <summary>A number with up to three decimals.</summary>
    public static string Of(double value) => Rounded(value, FewestDecimals);

    /// <summary>Two numbers that are compared, with as many decimals as it takes to tell them apart.</summary>
    public static (string One, string Other) Apart(double one, double other)
    {
        var decimals = FewestDecimals;
        while (decimals < MostDecimals && one != other && Rounded(one, decimals) == Rounded(other, decimals))
            decimals++;

        return (Rounded(one, decimals), Rounded(other, decimals));
    }

    /// <summary>An amount with its unit; a share in percent.</summary>
    public static string Amount(double value, string unit) =>
        unit == Share ? $"{Rounded(100 * value, PercentDecimals)} %" : $"{Rounded(value, FewestDecimals)} {unit}";

    /// <summary>Two amounts that are compared, with as many decimals as it takes to tell them apart.</summary>
    public static (string One, string Other) Apart(double one, double other, string unit)
    {
        var (first, second) = unit == Share ? Apart(100 * one, 100 * other) : Apart(one, other);
        var written = unit == Share ? "%" : unit;
        return ($"{first} {written}", $"{second} {written}");
    }

    /// <summary>A count with its noun: "1 round", "2 rounds".</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Rounded(double value, int decimals)
    {
        var text = value.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
