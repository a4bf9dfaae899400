using Simulation.Model.Countries;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>How charts name countries, and how they say which ones they show.</summary>
internal static class PartyLabel
{
    private const float Widest = 210;

    /// <summary>The name, shortened to fit; the code where the typeface lacks the name's script.</summary>
    public static string Of(Party party, int rows) =>
        ChartFonts.Fit(ChartFonts.CanDraw(party.Name) ? party.Name : party.Code, Widest, ChartPlot.RowTextSize(rows));

    /// <summary>The labels of some of the parties.</summary>
    public static IReadOnlyList<string> Of(ResultView view, IReadOnlyList<int> shown) =>
        [.. shown.Select(party => Of(view.Header.Parties[party], shown.Count))];

    /// <summary>Words for the subtitle where not all parties are shown; empty where all are.</summary>
    public static string Selection(ResultView view, IReadOnlyList<int> shown) => shown.Count == view.Parties
        ? ""
        : $" Shown: the {shown.Count} of {view.Parties} parties with the largest {Wording.InSentence(view.Effort.Label)} without an agreement.";
}
