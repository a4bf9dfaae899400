using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Phrases that several charts share.</summary>
internal static class Wording
{
    /// <summary>What is said of a value that is as without an agreement.</summary>
    public const string AsWithout = "as without an agreement";

    private const double Negligible = 5e-4;

    private static readonly string[] SharedEnds =
    [
        .. from unit in new[] { " percentage points", "" } from side in new[] { " below", " above" } select $"{unit}{side} no agreement",
    ];

    /// <summary>The scenario's title; its name where the typeface lacks the title's script.</summary>
    public static string Scenario(ResultView view) =>
        view.Header.Title.Length > 0 && ChartFonts.CanDraw(view.Header.Title) ? view.Header.Title : view.Header.Name;

    /// <summary>What the bands of a fan are.</summary>
    public static string Bands(ResultView view) =>
        view.HasSpread ? $"Line: median; bands: 25–75 % and 5–95 % of {view.Lanes.Count} replicates." : "A single replicate, so no band.";

    /// <summary>What the whiskers of a row are.</summary>
    public static string Whiskers(ResultView view, string mark) =>
        view.HasSpread
            ? $"{mark}: median; whiskers: 5–95 % of {view.Lanes.Count} replicates."
            : $"{mark}: a single replicate, so no whiskers.";

    /// <summary>A calendar year in a sentence; the years of made-up worlds count from 1 and are named as such.</summary>
    public static string Year(int year) => year < 1000 ? $"year {year}" : $"{year}";

    /// <summary>
    /// How far a value is below or above no agreement, as a phrase without those two words; null where there is no difference worth a word.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="without">The same without an agreement.</param>
    /// <param name="relative">Whether in per cent of what is without an agreement, where that is above zero.</param>
    /// <param name="unit">The unit of both.</param>
    public static string? Difference(double value, double without, bool relative, string unit)
    {
        var difference = value - without;
        if (Math.Abs(difference) <= Negligible * Math.Abs(without))
            return null;

        var size = relative && without > 0 ? ChartNumber.Percent(100 * difference / without) : Amount(Math.Abs(difference), unit);
        return $"{size} {(difference < 0 ? "below" : "above")}";
    }

    /// <summary>How large a difference is, with its unit: shares differ by percentage points.</summary>
    public static string Amount(double size, string unit) =>
        unit == "share"
            ? ChartNumber.Percent(100 * size).Replace("%", "percentage points", StringComparison.Ordinal)
            : ChartNumber.Even(size) + ChartNumber.BehindNumber(unit);

    /// <summary>The same in full.</summary>
    public static string AgainstNoAgreement(double value, double without, bool relative, string unit) =>
        Difference(value, without, relative, unit) is { } difference ? $"{difference} no agreement" : AsWithout;

    /// <summary>From one phrase of a party to that of another; the words that both end with are said once.</summary>
    public static string FromTo(string first, string firstParty, string last, string lastParty)
    {
        var shared = SharedEnds.FirstOrDefault(
            end => first.EndsWith(end, StringComparison.Ordinal) && last.EndsWith(end, StringComparison.Ordinal),
            ""
        );
        return $"from {first[..^shared.Length]} ({firstParty}) to {last} ({lastParty})";
    }

    /// <summary>First to last calendar year.</summary>
    public static string Span(ResultView view) =>
        view.Periods == 1 ? $"{view.Header.Years[0]}" : $"{view.Header.Years[0]}–{view.Header.Years[^1]}";

    /// <summary>A label within a sentence: in lower case, unless it begins with an abbreviation such as CO2.</summary>
    public static string InSentence(string label) =>
        label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <summary>A series' words with its unit.</summary>
    public static string WithUnit(this Simulation.Model.Worlds.Series series) => series.Label + ChartNumber.InUnit(series.Unit);
}
