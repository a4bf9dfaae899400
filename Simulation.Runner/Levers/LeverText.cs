using Simulation.Model.Levers;
using Simulation.Reporting.Comparisons;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Levers;

/// <summary>A study of levers on the terminal.</summary>
internal static class LeverText
{
    /// <summary>Prints a table for each measure, the largest effect first, and what must be said about single levers.</summary>
    public static void Print(TextWriter writer, LeverStudy study)
    {
        for (var measure = 0; measure < study.Measures.Count; measure++)
        {
            Table(study, measure).Write(writer);
            writer.WriteLine();
        }

        writer.WriteLine(
            $"High less low: the mean over {study.Header.Replicates} replicates under seed {study.Header.Seed}, with the 95 % interval of "
                + $"the paired differences. {ComparisonTable.ClearMark}: more than chance."
        );
        foreach (var outcome in study.Outcomes.Where(outcome => outcome.Condition is not null || outcome.WhyNot is not null))
            writer.WriteLine($"{outcome.Lever.Name}: {outcome.WhyNot ?? outcome.Condition!.Sentence}.");
    }

    private static TextTable Table(LeverStudy study, int measure)
    {
        var table = new TextTable(study.Measures[measure], "low", "high", "effect", "95 % interval").AlignRight(1, 2, 3, 4);
        foreach (var outcome in study.Ranked(measure))
        {
            var (low, high, difference) = outcome.Effects[measure];
            table.Row(
                outcome.Lever.Name + (outcome.Condition is null ? "" : " (see below)"),
                Number(low),
                Number(high),
                EffectText.Effect(difference) + (difference.IsClear ? ComparisonTable.ClearMark : " "),
                EffectText.Interval(difference)
            );
        }

        return table;
    }

    private static string Number(double value) => double.IsNaN(value) ? "none" : EffectText.Number(value);
}
