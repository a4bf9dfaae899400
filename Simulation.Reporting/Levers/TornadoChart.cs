using ScottPlot;
using Simulation.Model.Engine.Results;
using Simulation.Model.Levers;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Tables;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Levers;

/// <summary>
/// The levers as a tornado: a bar for each lever's effect on a measure, the longest at the top, with the 95 % interval as a whisker. Levers
/// that needed something else set beside them move another scenario, so they stand below the others.
/// </summary>
public static class TornadoChart
{
    private const string NeedsMore = " (*)";

    /// <summary>Writes <c>levers-MEASURE.png</c>, <c>.svg</c>, <c>.csv</c> and <c>.txt</c>.</summary>
    /// <param name="study">What to draw.</param>
    /// <param name="measure">The measure's place in the study.</param>
    /// <param name="stamp">What made the numbers, for the footer.</param>
    /// <param name="open">Opens a file for writing by its name; it is closed after use.</param>
    /// <param name="options">How it is to look; null for a light slide in every format.</param>
    public static void Write(LeverStudy study, int measure, RunStamp stamp, Func<string, Stream> open, ChartOptions? options = null)
    {
        var header = study.Header;
        var footer = new Footer(
            $"Scenario {header.Name} · seed {header.Seed} · {header.Replicates} replicates of each setting · {stamp}",
            ChartBook.Caveat
        );
        FigureFiles.Write($"levers-{study.Measures[measure]}", style => Draw(study, measure, style), footer, options, open);
    }

    private static Figure Draw(LeverStudy study, int measure, ChartStyle style)
    {
        var name = study.Measures[measure];
        var unit = RunMeasure.Unit(study.Header, name);
        LeverOutcome[] rows = [.. study.Ranked(measure).OrderBy(row => row.Condition is not null)];
        var conditions = rows.Any(row => row.Condition is not null)
            ? " (*), below the others: with something else set beside the lever, which the table states."
            : "";
        return new Figure(
            Title(name, unit, rows, measure),
            $"Bars: mean of {name} with the lever high less with it low, replicate by replicate; whiskers: its 95 % interval.{conditions}",
            $"Effects of levers on {name}: "
                + string.Join("; ", rows.Select(row => $"{row.Lever.Name} {Signed(row.Effects[measure].Difference.Mean)}"))
                + ".",
            [new Panel($"Effect on {name}" + (unit is "1" or "share" ? "" : $", {unit}"), Bars(rows, measure, style))],
            csv =>
            {
                csv.Header("lever", "effect", "effect_low", "effect_high", "condition", "unit");
                foreach (var row in rows)
                {
                    var difference = row.Effects[measure].Difference;
                    csv.Cell(row.Lever.Name)
                        .Cell(difference.Mean)
                        .Cell(difference.Low)
                        .Cell(difference.High)
                        .Cell(row.Condition is null ? "" : string.Join(' ', row.Condition.Assignments))
                        .Cell(unit)
                        .EndRow();
                }
            }
        );
    }

    // Of the scenario as it stands; a longer bar that chance may have made does not count.
    private static string Title(string name, string unit, LeverOutcome[] rows, int measure)
    {
        LeverOutcome[] own = [.. rows.Where(row => row.Condition is null)];
        if (Array.Find(own, row => row.Effects[measure].Difference.IsClear) is not { } first)
            return $"No lever clearly moves {name}";

        var most = first == own[0] ? "is moved most" : "is clearly moved most";
        return $"{name} {most} by {first.Lever.Name.Replace('-', ' ')}: {Signed(first.Effects[measure].Difference.Mean)}"
            + $"{(unit is "1" or "share" or "" ? "" : $" {unit}")} from low to high";
    }

    private static Plot Bars(IReadOnlyList<LeverOutcome> rows, int measure, ChartStyle style)
    {
        var effects = rows.Select(row => row.Effects[measure].Difference).ToList();
        var labels = EndLabels.OfRows(
            [
                .. effects.Select(
                    (effect, row) => new EndLabel(-row, double.IsNaN(effect.Mean) ? "no value" : Signed(effect.Mean), style.Text)
                ),
            ],
            style
        );
        var ends = effects.SelectMany(effect => new[] { effect.Mean, effect.Low, effect.High }).Where(double.IsFinite).ToList();
        var (low, high) = ends.Exists(end => end != 0) ? AxisRange.Of([0, .. ends]) : (-1, 1);
        var plot = ChartPlot.Rows(
            style,
            [.. rows.Select(row => row.Lever.Name + (row.Condition is null ? "" : NeedsMore))],
            low,
            high,
            ChartNumber.Short,
            labels.Room
        );
        var zero = plot.Add.VerticalLine(0);
        zero.LineColor = style.Rule;
        zero.LineWidth = 1;
        for (var row = 0; row < effects.Count; row++)
        {
            if (double.IsNaN(effects[row].Mean))
                continue;

            var bar = plot.Add.Line(0, -row, effects[row].Mean, -row);
            bar.LineColor = effects[row].Mean < 0 ? style.NoAgreement : style.Outcome;
            bar.LineWidth = 18 * style.RowScale(effects.Count);
            var whisker = plot.Add.Line(effects[row].Low, -row, effects[row].High, -row);
            whisker.LineColor = style.Text;
            whisker.LineWidth = 1.6f;
        }

        plot.Add.Plottable(labels);
        return plot;
    }

    private static string Signed(double value) => (value > 0 ? "+" : "") + IndicatorTable.Number(value);
}
