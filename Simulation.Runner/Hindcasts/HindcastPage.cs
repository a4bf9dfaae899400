namespace Simulation.Runner.Hindcasts;

/// <summary>The page on a hindcast, written from what the runs gave.</summary>
internal static class HindcastPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="outcome">What the runs gave.</param>
    /// <param name="pictures">The charts as seen from the page: the fit, then the counterfactuals.</param>
    public static void Write(TextWriter page, HindcastOutcome outcome, IReadOnlyList<string> pictures)
    {
        var hindcast = outcome.Case.Hindcast;
        var header = outcome.Arms[0].Result.Header;
        page.NewLine = "\n";
        page.WriteLine($"# {hindcast.Title}");
        Paragraph(page, hindcast.Introduction);
        page.WriteLine();
        page.WriteLine(
            $"Written by `negsim hindcast {hindcast.Name}` from {header.Replicates} replicates of the scenario `{header.Name}` under seed "
                + $"{header.Seed}. Fitted up to {outcome.CalibrateTo}; nothing later was looked at when fitting."
        );
        page.WriteLine();
        page.WriteLine($"![The fitted runs as a fan around the record]({pictures[0]})");
        page.WriteLine();
        page.WriteLine("## Errors");
        Table(page, HindcastTables.Errors(outcome));
        foreach (
            var (series, year, reason) in outcome.Case.Series.SelectMany(series =>
                series.Definition.Omit.Select(omitted => (series, omitted.Key, omitted.Value))
            )
        )
        {
            page.WriteLine();
            page.WriteLine($"Left out: {series.Definition.Label} in {year}, {Line(reason)}.");
        }

        page.WriteLine();
        page.WriteLine("## What was fitted");
        Table(page, HindcastTables.Parameters(outcome));
        page.WriteLine();
        page.WriteLine(
            $"Least squares over {outcome.Calibration.Points} points, {hindcast.CalibrationReplicates} replicates each, every series in "
                + $"units of its own spread in the years fitted; the mean square error that is left is "
                + $"{Experiments.EffectText.Number(outcome.Calibration.Error)} of the record's variance."
        );
        if (outcome.Arms.Count > 1)
        {
            page.WriteLine();
            page.WriteLine("## What would have been otherwise");
            page.WriteLine();
            page.WriteLine($"![Means of all variants beside the record]({pictures[1]})");
            Table(page, HindcastTables.Counterfactuals(outcome));
        }

        Paragraph(page, hindcast.Discussion);
        page.WriteLine();
        page.WriteLine("## Year by year");
        Table(page, HindcastTables.Years(outcome));
    }

    private static void Paragraph(TextWriter page, string text)
    {
        if (text.Length == 0)
            return;

        page.WriteLine();
        page.WriteLine(text.Trim().ReplaceLineEndings("\n"));
    }

    private static void Table(TextWriter page, IEnumerable<string[]> rows)
    {
        page.WriteLine();
        var isHead = true;
        foreach (var row in rows)
        {
            page.WriteLine($"| {string.Join(" | ", row)} |");
            if (isHead)
                page.WriteLine($"|{string.Concat(row.Select(_ => " --- |"))}");

            isHead = false;
        }
    }

    private static string Line(string text) => text.Trim().TrimEnd('.').ReplaceLineEndings(" ");
}
