using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>How charts name countries, and how they say which ones they show.</summary>
internal static class PartyLabel
{
    /// <summary>The names of some of the parties, each shortened to fit.</summary>
    public static IReadOnlyList<string> Of(ResultView view, IReadOnlyList<int> shown, ChartStyle style) =>
        [.. shown.Select(party => ChartFonts.Fit(view.NameOf(party), style.Size.NameRoom, style.RowTextSize(shown.Count)))];

    /// <summary>Words for the subtitle where not all parties are shown; empty where all are.</summary>
    public static string Selection(ResultView view, IReadOnlyList<int> shown)
    {
        if (shown.Count == view.Parties)
            return "";

        var largest = shown.Intersect(view.ShownParties(shown.Count)).Count();
        var named = shown.Count - largest;
        return $" Shown: the {largest} of {view.Parties} parties with the largest {Wording.InSentence(view.Effort.Label)} "
            + $"without an agreement"
            + (named == 0 ? "." : $", and {named} that the title names.");
    }
}
