using Simulation.Model.Engine.Results;
using Simulation.Model.Levers;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Levers;

/// <summary>A study of levers as CSV.</summary>
public static class LeverTable
{
    /// <summary>
    /// Writes one row for each measure and lever, by rank; levers that could not be moved stand last in each, without numbers.
    /// </summary>
    public static void WriteCsv(LeverStudy study, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(
            "indicator",
            "unit",
            "rank",
            "lever",
            "low_setting",
            "high_setting",
            "low",
            "high",
            "effect",
            "effect_low",
            "effect_high",
            "replicates_with_value",
            "note"
        );
        for (var measure = 0; measure < study.Measures.Count; measure++)
        {
            foreach (
                var (place, outcome) in study.Ranked(measure).Concat(study.Outcomes.Where(outcome => outcome.WhyNot is not null)).Index()
            )
                WriteRow(csv, study, measure, place + 1, outcome);
        }
    }

    private static void WriteRow(CsvWriter csv, LeverStudy study, int measure, int rank, LeverOutcome outcome)
    {
        var (low, high, difference) = outcome.WhyNot is null ? outcome.Effects[measure] : LeverEffect.Of([], []);
        csv.Cell(study.Measures[measure])
            .Cell(RunMeasure.Unit(study.Header, study.Measures[measure]))
            .Cell(rank)
            .Cell(outcome.Lever.Name)
            .Cell(string.Join(" ", outcome.Settings.Select(setting => setting.AtLow)))
            .Cell(string.Join(" ", outcome.Settings.Select(setting => setting.AtHigh)))
            .Cell(low)
            .Cell(high)
            .Cell(difference.Mean)
            .Cell(difference.Low)
            .Cell(difference.High)
            .Cell(difference.Count)
            .Cell(outcome.WhyNot ?? outcome.Condition?.Sentence ?? "")
            .EndRow();
    }
}
