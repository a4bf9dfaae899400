using Simulation.Model.Engine;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>Who signed, who ratified and whom the agreement bound, when, and in what share of the replicates.</summary>
internal sealed class SignatoriesChart : IChart
{
    private static readonly (Series Series, string Heading)[] Stages =
    [
        (CommonSeries.Signatory, "Signed"),
        (CommonSeries.Ratified, "Ratified"),
        (CommonSeries.Member, "Bound"),
    ];

    public string Kind => "signatories";

    public string Summary => "who signed, ratified and was bound by the agreement when, shaded by the share of replicates";

    public IReadOnlyList<string> NeedsOfParties => [.. Stages.Select(stage => stage.Series.Name)];

    public string? WhyFlat(ResultView view)
    {
        var shares = Stages.SelectMany(stage => Shares(view, view.PartyPlace(stage.Series.Name)).Cast<double>()).ToList();
        return !Ranking.IsFlat(shares) ? null
            : shares[0] > 0 ? "Every party is bound from the first period to the last, in every replicate."
            : "Nobody ever signs, ratifies or is bound.";
    }

    public Figure Draw(ResultView view, ChartStyle page)
    {
        var style = page.ForPanels(Stages.Length);
        var shown = view.ShownParties(style.MostRows());
        var all = Stages.Select(stage => Shares(view, view.PartyPlace(stage.Series.Name))).ToArray();
        var shares = all.Select(stage => Rows(stage, shown)).ToArray();
        var rows = PartyLabel.Of(view, shown, style);
        var room = rows.Max(row => ChartFonts.Width(row, style.RowTextSize(rows.Count)));
        var last = Enumerable.Range(0, view.Parties).Sum(party => all[^1][party, view.Periods - 1]);
        return new Figure(
            $"In {Wording.Year(view.Header.Years[^1])} the agreement binds {ChartNumber.Short(last)} of {view.Parties} parties"
                + (view.HasSpread ? " on average" : ""),
            $"{Wording.Scenario(view)}. "
                + (view.HasSpread ? $"Shade: share of {view.Lanes.Count} replicates." : "A single replicate.")
                + PartyLabel.Selection(view, shown),
            $"Three grids of {shown.Count} parties by {view.Periods} periods: signed, ratified, bound. Share of replicates "
                + $"in which each is bound at the end: "
                + $"{string.Join("; ", rows.Select((row, index) => $"{row} {Percent(shares[^1][index, view.Periods - 1])}"))}.",
            [
                .. Stages.Select(
                    (stage, index) =>
                        Grid(stage.Heading, shares[index], index == 0 || style.Size.Stacks ? rows : [], index == 0 ? 1 + (room / 330) : 1)
                ),
            ],
            csv => Write(csv, view, shown, all)
        )
        {
            Key = view.HasSpread ? new ColorKey(style.Share, "0 %", "100 %") : new ColorKey(style.Share, "no", "yes"),
        };

        Panel Grid(string heading, double[,] values, IReadOnlyList<string> names, float weight)
        {
            var plot = ChartPlot.CellsOverTime(style, names, view.Header.Years);
            plot.Add.Plottable(new CellGrid(values, style.Share, style.Missing));
            plot.Axes.SetLimits(-0.5, view.Periods - 0.5, 0.5 - shown.Count, 0.5);
            return new Panel(heading, plot, weight);
        }
    }

    private static string Percent(double share) => ChartNumber.Percent(100 * share);

    private static double[,] Shares(ResultView view, int series)
    {
        var shares = new double[view.Parties, view.Periods];
        for (var party = 0; party < view.Parties; party++)
        {
            for (var period = 0; period < view.Periods; period++)
                shares[party, period] = view.Lanes.Sum(lane => lane.Party[series][(period * view.Parties) + party]) / view.Lanes.Count;
        }

        return shares;
    }

    private static double[,] Rows(double[,] all, IReadOnlyList<int> shown)
    {
        var rows = new double[shown.Count, all.GetLength(1)];
        for (var row = 0; row < shown.Count; row++)
        {
            for (var period = 0; period < all.GetLength(1); period++)
                rows[row, period] = all[shown[row], period];
        }

        return rows;
    }

    private static void Write(CsvWriter csv, ResultView view, IReadOnlyList<int> shown, double[][,] all)
    {
        csv.Header(["year", "country", .. Stages.Select(stage => stage.Series.Name), "shown"]);
        for (var party = 0; party < view.Parties; party++)
        {
            for (var period = 0; period < view.Periods; period++)
            {
                csv.Cell(view.Header.Years[period]).Cell(view.Header.Parties[party].Code);
                foreach (var stage in all)
                    csv.Cell(stage[party, period]);

                csv.Cell(shown.Contains(party) ? 1 : 0).EndRow();
            }
        }
    }
}
