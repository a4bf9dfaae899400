using Simulation.Model.Engine;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>Who signed, who ratified and whom the agreement bound, when, and in what share of the replicates.</summary>
internal sealed class SignatoriesChart : IChart
{
    private static readonly (Series Series, string Heading)[] Stages =
        [(CommonSeries.Signatory, "Signed"), (CommonSeries.Ratified, "Ratified"), (CommonSeries.Member, "Bound")];

    public string Kind => "signatories";

    public string Summary => "who signed, ratified and was bound by the agreement when, shaded by the share of replicates";

    public IReadOnlyList<string> NeedsOfParties => [.. Stages.Select(stage => stage.Series.Name)];

    public Figure Draw(ResultView view, ChartStyle page)
    {
        var style = page.ForPanels(Stages.Length);
        var shown = view.ShownParties(style.MostRows());
        var shares = Stages.Select(stage => Shares(view, shown, view.PartyPlace(stage.Series.Name))).ToArray();
        var rows = PartyLabel.Of(view, shown, style);
        var room = rows.Max(row => ChartFonts.Width(row, style.RowTextSize(rows.Count)));
        var member = view.PartyPlace(CommonSeries.Member.Name);
        var last = view.Lanes.Average(lane => lane.Party[member].TakeLast(view.Parties).Sum());
        return new Figure(
            $"In {Wording.Year(view.Header.Years[^1])} the agreement binds {ChartNumber.Short(last)} of {view.Parties} parties"
                + (view.HasSpread ? " on average" : ""),
            $"{Wording.Scenario(view)}. "
                + (view.HasSpread ? $"Shade: share of {view.Lanes.Count} replicates." : "A single replicate.")
                + PartyLabel.Selection(view, shown),
            $"Three grids of {shown.Count} parties by {view.Periods} periods: signed, ratified, bound. Share of replicates "
                + $"in which each is bound at the end: {string.Join("; ", rows.Select((row, index) => $"{row} {Percent(shares[^1][index, view.Periods - 1])}"))}.",
            [.. Stages.Select((stage, index) => Grid(stage.Heading, shares[index], index == 0 || style.Size.Stacks ? rows : [], index == 0 ? 1 + (room / 330) : 1))],
            csv => Write(csv, view, shown, shares))
        {
            Key = view.HasSpread ? new ColorKey(style.Share, "0 %", "100 %") : new ColorKey(style.Share, "no", "yes"),
        };

        Panel Grid(string heading, double[,] values, IReadOnlyList<string> names, float weight)
        {
            var plot = ChartPlot.Cells(style, names, ChartPlot.YearTicks(view.Header.Years, targets: 6, byPlace: true), bottomRoom: 30);
            plot.Add.Plottable(new CellGrid(values, style.Share, style.Missing));
            plot.Axes.SetLimits(-0.5, view.Periods - 0.5, 0.5 - shown.Count, 0.5);
            return new Panel(heading, plot, weight);
        }
    }

    private static string Percent(double share) => ChartNumber.Percent(100 * share);

    private static double[,] Shares(ResultView view, IReadOnlyList<int> shown, int series)
    {
        var shares = new double[shown.Count, view.Periods];
        for (var row = 0; row < shown.Count; row++)
        {
            for (var period = 0; period < view.Periods; period++)
                shares[row, period] = view.Lanes.Sum(lane => lane.Party[series][(period * view.Parties) + shown[row]]) / view.Lanes.Count;
        }

        return shares;
    }

    private static void Write(CsvWriter csv, ResultView view, IReadOnlyList<int> shown, double[][,] shares)
    {
        csv.Header(["year", "country", .. Stages.Select(stage => stage.Series.Name)]);
        for (var row = 0; row < shown.Count; row++)
        {
            for (var period = 0; period < view.Periods; period++)
            {
                csv.Cell(view.Header.Years[period]).Cell(view.Header.Parties[shown[row]].Code);
                foreach (var stage in shares)
                    csv.Cell(stage[row, period]);

                csv.EndRow();
            }
        }
    }
}
