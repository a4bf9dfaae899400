using ScottPlot;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>
/// One world series over time as a fan, with both reference lines. Shared by the charts of the headline and of temperature.
/// </summary>
internal sealed class AgainstReferences(ResultView view, ChartStyle style, Series series)
{
    private readonly IReadOnlyList<int> _years = view.Header.Years;
    private readonly Func<double, string> _format = ChartNumber.InWords(series.Unit);
    private readonly Spread[] _spread = view.WorldSpread(series.Name);
    private readonly double[] _nash = view.Reference(view.Nash, series.Name);
    private readonly double[] _cooperative = view.Reference(view.Cooperative, series.Name);

    /// <summary>Whether all that would be drawn is one number.</summary>
    public bool IsFlat => Ranking.IsFlat(_nash.Concat(_cooperative).Concat(_spread.SelectMany(value => new[] { value.P05, value.P95 })));

    /// <summary>The figure.</summary>
    /// <param name="relative">Whether the title compares in per cent rather than in the series' unit.</param>
    public Figure Draw(bool relative)
    {
        var labels = EndLabels.OfLines(
            [
                new(_nash[^1], $"No agreement {_format(_nash[^1])}", style.NoAgreement),
                new(_spread[^1].P50, OutcomeLabel(), style.Outcome),
                new(_cooperative[^1], $"Full cooperation {_format(_cooperative[^1])}", style.FullCooperation),
            ],
            style
        );
        var (low, high) = AxisRange.Of([.. _nash, .. _cooperative, .. _spread.SelectMany(value => new[] { value.P05, value.P95 })]);
        var plot = ChartPlot.OverTime(style, _years, low, high, ChartNumber.OnAxis(series.Unit), labels.Room);
        plot.AddBands(style, _years, _spread, view.HasSpread);
        plot.AddReference(_years, _nash, style.NoAgreement, LinePattern.DenselyDashed);
        plot.AddReference(_years, _cooperative, style.FullCooperation, LinePattern.Dotted);
        plot.AddMedian(style, _years, _spread);
        plot.Add.Plottable(labels);

        var title = Message(relative);
        return new Figure(
            title,
            $"{Wording.Scenario(view)}. {Wording.Bands(view)} Dashed: no agreement; dotted: full cooperation.",
            $"Line chart of {Wording.InSentence(series.Label)}, {Wording.Span(view)}: median {_format(_spread[0].P50)} at first and "
                + $"{_format(_spread[^1].P50)} at the end; {_format(_nash[^1])} without an agreement and {_format(_cooperative[^1])} under "
                + $"full cooperation.",
            [new Panel(series.WithUnit(), plot)],
            Write
        );
    }

    private string OutcomeLabel()
    {
        var last = _spread[^1];
        return view.HasSpread ? $"Outcome {_format(last.P50)} ({_format(last.P05)}–{_format(last.P95)})" : $"Outcome {_format(last.P50)}";
    }

    private string Message(bool relative)
    {
        var subject = $"{series.Label} in {Wording.Year(_years[^1])}";
        var outcome = _spread[^1].P50;
        var nash = _nash[^1];
        var best = _cooperative[^1];
        if (double.IsNaN(outcome) || double.IsNaN(nash))
            return $"{subject}: {_format(outcome)}{ChartNumber.BehindNumber(series.Unit)}";

        var reached = Wording.AgainstNoAgreement(outcome, nash, relative, series.Unit);
        return double.IsNaN(best)
            ? $"{subject}: {reached}"
            : $"{subject}: {reached} (full cooperation: {Wording.Difference(best, nash, relative, series.Unit) ?? Wording.AsWithout})";
    }

    private void Write(CsvWriter csv)
    {
        csv.Header("year", "p05", "p25", "p50", "p75", "p95", "no_agreement", "full_cooperation", "unit");
        for (var period = 0; period < _years.Count; period++)
        {
            var value = _spread[period];
            csv.Cell(_years[period])
                .Cell(value.P05)
                .Cell(value.P25)
                .Cell(value.P50)
                .Cell(value.P75)
                .Cell(value.P95)
                .Cell(_nash[period])
                .Cell(_cooperative[period])
                .Cell(series.Unit)
                .EndRow();
        }
    }
}
