using Simulation.Model.Countries;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>How charts name countries, and how they say which ones they show.</summary>
internal static class PartyLabel
{
    /// <summary>The name, shortened to fit; the code where the typeface lacks the name's script.</summary>
    public static string Of(Party party, ChartStyle style, int rows) =>
        ChartFonts.Fit(InWords(party), style.Size.NameRoom, style.RowTextSize(rows));

    /// <summary>The name in a sentence; the code where the typeface lacks the name's script.</summary>
    public static string InWords(Party party) => ChartFonts.CanDraw(party.Name) ? party.Name : party.Code;

    /// <summary>The labels of some of the parties.</summary>
    public static IReadOnlyList<string> Of(ResultView view, IReadOnlyList<int> shown, ChartStyle style) =>
        [.. shown.Select(party => Of(view.Header.Parties[party], style, shown.Count))];

    /// <summary>Words for the subtitle where not all parties are shown; empty where all are.</summary>
    public static string Selection(ResultView view, IReadOnlyList<int> shown) => shown.Count == view.Parties
        ? ""
        : $" Shown: the {shown.Count} of {view.Parties} parties with the largest {Wording.InSentence(view.Effort.Label)} without an agreement.";
}
