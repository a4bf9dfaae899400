using ScottPlot.TickGenerators;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Exports;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>Who trusts whom, before the first period and after the last, on one scale and in one order.</summary>
internal sealed class TrustMatrixChart : IChart
{
    private const float LongestCode = 100;
    private const float NarrowCode = 45;
    private const float AboveCodes = 12;

    public string Kind => "trust-matrix";

    public string Summary => "who trusts whom, before the first period and after the last, as two heat maps";

    public string? WhyNot(ResultView view) => view.Parties < 2 ? "One party has nobody to trust." : null;

    public Figure Draw(ResultView view, ChartStyle page)
    {
        var style = page.ForPanels(2);
        var longest = style.Size.IsNarrow ? NarrowCode : LongestCode;
        var blocs = TrustBlocs.Of(view, view.ShownParties(style.MostRows(AboveCodes + longest)));
        var shown = blocs.Order;
        var (before, after) = (Matrix(view, shown, 0), Matrix(view, shown, view.Periods));
        var rows = PartyLabel.Of(view, shown, style);
        return new Figure(
            Message(view, shown, before, after),
            $"{Wording.Scenario(view)}. Rows trust columns; those who trusted each other at first stand together"
                + (view.HasSpread ? $", mean of {view.Lanes.Count} replicates." : ", a single replicate.") + PartyLabel.Selection(view, shown),
            $"Two heat maps of trust between {shown.Count} parties, before {view.Header.Years[0]} and after {view.Header.Years[^1]}.",
            [
                HeatMap($"Before {Wording.Year(view.Header.Years[0])}", before, rows, 1.22f),
                HeatMap($"After {Wording.Year(view.Header.Years[^1])}", after, style.Size.Stacks ? rows : [], 1),
            ],
            csv => Write(csv, view, shown, before, after))
        { Key = new ColorKey(style.Trust, "no trust 0", "1 full trust") };

        Panel HeatMap(string heading, double[,] values, IReadOnlyList<string> names, float weight)
        {
            var ticks = new NumericManual { MaxTickCount = int.MaxValue };
            var size = Math.Min(12, style.RowTextSize(shown.Count));
            string[] codes = [.. shown.Select(party => ChartFonts.Fit(view.Header.Parties[party].Code, longest, size))];
            for (var column = 0; column < shown.Count; column++)
                ticks.AddMajor(column, codes[column]);

            var room = AboveCodes + codes.Max(code => ChartFonts.Width(code, size));
            var plot = ChartPlot.Cells(style, names, ticks, room);
            plot.Axes.Bottom.TickLabelStyle.Rotation = -90;
            plot.Axes.Bottom.TickLabelStyle.Alignment = ScottPlot.Alignment.MiddleRight;
            plot.Axes.Bottom.TickLabelStyle.FontSize = size;
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

    private static string Message(ResultView view, IReadOnlyList<int> shown, double[,] before, double[,] after)
    {
        var change = Enumerable.Range(0, shown.Count).Select(trustee => Received(after, trustee) - Received(before, trustee)).ToArray();
        var (gains, loses) = (Array.IndexOf(change, change.Max()), Array.IndexOf(change, change.Min()));
        var (best, worst) = (PartyLabel.InWords(view.Header.Parties[shown[gains]]), PartyLabel.InWords(view.Header.Parties[shown[loses]]));
        return (change[gains], change[loses]) switch
        {
            ( > 0.005, < -0.005) =>
                $"Who trusts whom: {best} gains most trust ({change[gains]:+0.00}), {worst} loses most ({change[loses]:0.00})",
            ( > 0.005, _) => $"Who trusts whom: {best} gains most trust ({change[gains]:+0.00}), {worst} least ({change[loses]:+0.00})",
            (_, < -0.005) => $"Who trusts whom: {worst} loses most trust ({change[loses]:0.00}), {best} least ({change[gains]:0.00})",
            _ => "Who trusts whom: nobody's trust changes",
        };
    }

    private static double Received(double[,] matrix, int trustee)
    {
        var sum = 0.0;
        for (var trustor = 0; trustor < matrix.GetLength(0); trustor++)
            sum += trustor == trustee ? 0 : matrix[trustor, trustee];

        return sum / (matrix.GetLength(0) - 1);
    }

    private static void Write(CsvWriter csv, ResultView view, IReadOnlyList<int> shown, double[,] before, double[,] after)
    {
        csv.Header("trustor", "trustee", "before", "after");
        for (var row = 0; row < shown.Count; row++)
        {
            for (var column = 0; column < shown.Count; column++)
            {
                if (row != column)
                {
                    csv.Cell(view.Header.Parties[shown[row]].Code).Cell(view.Header.Parties[shown[column]].Code)
                        .Cell(before[row, column]).Cell(after[row, column]).EndRow();
                }
            }
        }
    }
}
