using Simulation.Model.Statistics;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Behaviour;

/// <summary>Studies as a table: a row for each scenario, setting, level and outcome.</summary>
public static class BehaviourTable
{
    /// <summary>Writes the table: means with their 95 % intervals, and paired differences from the first level with theirs.</summary>
    public static void WriteCsv(IReadOnlyList<BehaviourStudy> studies, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(
            "scenario",
            "setting",
            "level",
            "indicator",
            "mean",
            "low",
            "high",
            "difference",
            "difference_low",
            "difference_high",
            "replicates",
            "refused"
        );
        foreach (var study in studies)
        {
            foreach (var curve in study.Curves)
                Write(csv, study.Header.Name, curve);
        }
    }

    private static void Write(CsvWriter csv, string scenario, ResponseCurve curve)
    {
        foreach (var level in curve.Levels)
        {
            for (var measure = 0; measure < BehaviourStudy.Measures.Count; measure++)
            {
                var isTaken = level.WhyNot is null;
                var mean = isTaken ? level.Mean(measure) : MeanInterval.Of([]);
                var effect = isTaken
                    ? PairedDifference.Of(level.Values[measure], curve.Taken[0].Values[measure])
                    : PairedDifference.Of([], []);
                csv.Cell(scenario)
                    .Cell(curve.Axis)
                    .Cell(level.Text)
                    .Cell(BehaviourStudy.Measures[measure].Indicator)
                    .Cell(mean.Mean)
                    .Cell(mean.Low)
                    .Cell(mean.High)
                    .Cell(effect.Mean)
                    .Cell(effect.Low)
                    .Cell(effect.High)
                    .Cell(mean.Count)
                    .Cell(level.WhyNot ?? "")
                    .EndRow();
            }
        }
    }
}
