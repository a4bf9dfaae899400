using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>Who trusts whom, before the first period and after the last, on one scale and in one order.</summary>
internal sealed class TrustMatrixChart : IChart
{
    private const float LongestCode = 100;
    private const float NarrowCode = 45;
    private const float AboveCodes = 12;
    private const double Negligible = 0.005;

    public string Kind => "trust-matrix";

    public string Summary => "who trusts whom, before the first period and after the last, as two heat maps";

    public string? WhyNot(ResultView view) => view.Parties < 2 ? "One party has nobody to trust." : null;

    public string? WhyFlat(ResultView view) => TrustBlocs.IsFlat(view) ? "Everybody trusts everybody alike, before and after." : null;

    public Figure Draw(ResultView view, ChartStyle page)
    {
        var style = page.ForPanels(2);
        var longest = style.Size.IsNarrow ? NarrowCode : LongestCode;
        var change = Changes(view);
        var ranking = Ranking.Of(change);
        var blocs = TrustBlocs.Of(
            view,
            view.ShownParties(style.MostRows(AboveCodes + longest), [.. ranking.Take(1), .. ranking.TakeLast(1)])
        );
        var shown = blocs.Order;
        var before = Matrix(view, shown, 0);
        var after = Matrix(view, shown, view.Periods);
        var rows = PartyLabel.Of(view, shown, style);
        return new Figure(
            Message(view, change, ranking),
            $"{Wording.Scenario(view)}. Rows trust columns; those who trusted each other at first stand together"
                + (view.HasSpread ? $", mean of {view.Lanes.Count} replicates." : ", a single replicate.")
                + PartyLabel.Selection(view, shown),
            $"Two heat maps of trust between {shown.Count} parties, before {view.Header.Years[0]} and after {view.Header.Years[^1]}.",
            [
                HeatMap($"Before {Wording.Year(view.Header.Years[0])}", before, rows, 1.22f),
                HeatMap($"After {Wording.Year(view.Header.Years[^1])}", after, style.Size.Stacks ? rows : [], 1),
            ],
            csv => Write(csv, view, shown)
        )
        {
            Key = new ColorKey(style.Trust, "no trust 0", "1 full trust"),
        };

        Panel HeatMap(string heading, double[,] values, IReadOnlyList<string> names, float weight)
        {
            var size = Math.Min(12, style.RowTextSize(shown.Count));
            string[] codes = [.. shown.Select(party => ChartFonts.Fit(view.CodeOf(party), longest, size))];
            var plot = ChartPlot.Cells(style, names, codes, size);
            plot.Add.Plottable(new CellGrid(values, style.Trust, style.Missing) { Text = value => value.ToString("0.00") });
            foreach (var start in blocs.Starts)
            {
                plot.Add.VerticalLine(start - 0.5, 3, style.Background);
                plot.Add.HorizontalLine(0.5 - start, 3, style.Background);
            }

            plot.Axes.SetLimits(-0.5, shown.Count - 0.5, 0.5 - shown.Count, 0.5);
            return new Panel(heading, plot, weight);
        }
    }

    // Trust in oneself is no trust; the diagonal stays empty.
    private static double[,] Matrix(ResultView view, IReadOnlyList<int> shown, int period)
    {
        var matrix = new double[shown.Count, shown.Count];
        for (var row = 0; row < shown.Count; row++)
        {
            for (var column = 0; column < shown.Count; column++)
                matrix[row, column] = row == column ? double.NaN : view.MeanTrust(period, shown[row], shown[column]);
        }

        return matrix;
    }

    private static string Message(ResultView view, double[] change, int[] ranking)
    {
        if (ranking.Length == 0 || ranking.All(party => Math.Abs(change[party]) < Negligible))
            return "Who trusts whom: nobody gains or loses trust";

        var gains = ranking[0];
        var loses = ranking[^1];
        return (change[gains] >= Negligible, change[loses] <= -Negligible) switch
        {
            (true, true) => $"Who trusts whom: {Does(gains, "gains most trust")}, {Does(loses, "loses most")}",
            (true, false) => $"Who trusts whom: {Does(gains, "gains most trust")}, {Does(loses, "least")}",
            _ => $"Who trusts whom: {Does(loses, "loses most trust")}, {Does(gains, "least")}",
        };

        string Does(int party, string what) => $"{view.NameOf(party)} {what} ({ChartNumber.Change(change[party])})";
    }

    // By how much the trust of all others in each party changes, on average.
    private static double[] Changes(ResultView view) =>
        [
            .. Enumerable
                .Range(0, view.Parties)
                .Select(trustee =>
                    Enumerable
                        .Range(0, view.Parties)
                        .Where(trustor => trustor != trustee)
                        .Average(trustor => view.MeanTrust(view.Periods, trustor, trustee) - view.MeanTrust(0, trustor, trustee))
                ),
        ];

    private static void Write(CsvWriter csv, ResultView view, IReadOnlyList<int> shown)
    {
        csv.Header("trustor", "trustee", "before", "after", "shown");
        int[] order = [.. shown, .. Enumerable.Range(0, view.Parties).Except(shown)];
        foreach (var trustor in order)
        {
            foreach (var trustee in order.Where(trustee => trustee != trustor))
            {
                csv.Cell(view.Header.Parties[trustor].Code)
                    .Cell(view.Header.Parties[trustee].Code)
                    .Cell(view.MeanTrust(0, trustor, trustee))
                    .Cell(view.MeanTrust(view.Periods, trustor, trustee))
                    .Cell(shown.Contains(trustor) && shown.Contains(trustee) ? 1 : 0)
                    .EndRow();
            }
        }
    }
}
