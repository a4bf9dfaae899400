using System.Globalization;
using Simulation.Model.Statistics;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Hindcasts;

/// <summary>A hindcast as tables: rows of cells, for a terminal and for a page alike.</summary>
internal static class HindcastTables
{
    /// <summary>The values fitted and the ranges that they were looked for in.</summary>
    public static IEnumerable<string[]> Parameters(HindcastOutcome outcome)
    {
        yield return ["parameter", "fitted", "looked for in"];
        foreach (var setting in outcome.Calibration.Settings)
        {
            var path = setting[..setting.IndexOf('=', StringComparison.Ordinal)];
            var value = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
            var range = outcome.Case.Hindcast.Parameters[path];
            yield return [path, value, string.Create(CultureInfo.InvariantCulture, $"{range.Min} to {range.Max}")];
        }
    }

    /// <summary>The errors in the years fitted and in the years after.</summary>
    public static IEnumerable<string[]> Errors(HindcastOutcome outcome)
    {
        yield return
        [
            "series",
            "years",
            "judged",
            "RMSE",
            "mean error",
            "record within the 90 % band",
            $"RMSE of staying as in {outcome.CalibrateTo}",
        ];
        foreach (var series in outcome.Case.Series)
        {
            foreach (
                var (from, to, kind) in new[]
                {
                    (outcome.FirstYear, outcome.CalibrateTo, "fitted"),
                    (outcome.CalibrateTo + 1, outcome.LastYear, "test"),
                }
            )
            {
                var fit = outcome.Fit(series, from, to);
                yield return
                [
                    series.Definition.Label,
                    $"{from}-{to} ({kind})",
                    $"{fit.Years}",
                    EffectText.Number(fit.Rmse),
                    EffectText.Number(fit.Bias),
                    string.Create(CultureInfo.InvariantCulture, $"{100 * fit.Coverage:0} %"),
                    kind == "test" ? EffectText.Number(fit.NaiveRmse) : "",
                ];
            }
        }
    }

    /// <summary>The fitted runs and the record, year by year.</summary>
    public static IEnumerable<string[]> Years(HindcastOutcome outcome)
    {
        yield return ["year", .. outcome.Case.Series.SelectMany(series => (string[])[series.Definition.Label, "5 - 95 %", "record"])];
        var lanes = outcome.Case.Series.Select(series => outcome.Arms[0].Result.Lanes.Select(series.Of).ToList()).ToList();
        for (var period = 0; period < outcome.Case.Series[0].Years.Count; period++)
        {
            string[] cells =
            [
                .. outcome.Case.Series.SelectMany(
                    (series, index) =>
                        Cells([.. lanes[index].Select(lane => lane[period])], series.Values[period], series.IsOmitted[period])
                ),
            ];
            yield return [$"{outcome.Case.Series[0].Years[period]}", .. cells];
        }
    }

    /// <summary>Every arm at the end, and by how much it differs from the fitted runs, replicate by replicate.</summary>
    public static IEnumerable<string[]> Counterfactuals(HindcastOutcome outcome)
    {
        yield return
        [
            "",
            .. outcome.Case.Series.SelectMany(series =>
                (string[])[$"{series.Definition.Label} in {outcome.LastYear}", "difference", "95 % interval"]
            ),
        ];
        for (var arm = 0; arm < outcome.Arms.Count; arm++)
        {
            var cells = new List<string> { outcome.Arms[arm].Name };
            foreach (var series in outcome.Case.Series)
            {
                var values = outcome.AtTheEnd(series, arm);
                var fitted = outcome.AtTheEnd(series, 0);
                var difference = PairedDifference.Of(values, fitted);
                cells.AddRange([
                    EffectText.Number(values.Average()),
                    .. arm == 0 ? (string[])["", ""] : [EffectText.Effect(difference), EffectText.Interval(difference)],
                ]);
            }

            yield return [.. cells];
        }
    }

    private static string[] Cells(double[] values, double record, bool isOmitted)
    {
        var mean = values.Average();
        Array.Sort(values);
        var actual = double.IsNaN(record) ? "" : EffectText.Number(record);
        return
        [
            EffectText.Number(mean),
            $"{EffectText.Number(Quantile.Of(values, 0.05))} - {EffectText.Number(Quantile.Of(values, 0.95))}",
            isOmitted ? $"({actual})" : actual,
        ];
    }
}
