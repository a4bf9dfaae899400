using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>Phrases that several charts share.</summary>
internal static class Wording
{
    /// <summary>The scenario's title; its name where the typeface lacks the title's script.</summary>
    public static string Scenario(ResultView view) =>
        view.Header.Title.Length > 0 && ChartFonts.CanDraw(view.Header.Title) ? view.Header.Title : view.Header.Name;

    /// <summary>What the bands of a fan are.</summary>
    public static string Bands(ResultView view) => view.HasSpread
        ? $"Line: median; bands: 25–75 % and 5–95 % of {view.Lanes.Count} replicates."
        : "A single replicate, so no band.";

    /// <summary>What the whiskers of a row are.</summary>
    public static string Whiskers(ResultView view, string mark) => view.HasSpread
        ? $"{mark}: median; whiskers: 5–95 % of {view.Lanes.Count} replicates."
        : $"{mark}: a single replicate, so no whiskers.";

    /// <summary>A calendar year in a sentence; the years of made-up worlds count from 1 and are named as such.</summary>
    public static string Year(int year) => year < 1000 ? $"year {year}" : $"{year}";

    /// <summary>First to last calendar year.</summary>
    public static string Span(ResultView view) =>
        view.Periods == 1 ? $"{view.Header.Years[0]}" : $"{view.Header.Years[0]}–{view.Header.Years[^1]}";

    /// <summary>A label within a sentence: in lower case, unless it begins with an abbreviation such as CO2.</summary>
    public static string InSentence(string label) =>
        label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <summary>A series' words with its unit.</summary>
    public static string WithUnit(this Simulation.Model.Worlds.Series series) => series.Label + ChartNumber.InUnit(series.Unit);
}
