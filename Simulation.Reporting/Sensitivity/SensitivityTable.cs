using Simulation.Storage.Exports;

namespace Simulation.Reporting.Sensitivity;

/// <summary>A sensitivity study as CSV.</summary>
public static class SensitivityTable
{
    /// <summary>
    /// Writes one row for each indicator, factor and index; <c>n</c> is how many rows or trajectories of the design it comes from.
    /// </summary>
    public static void WriteCsv(SensitivityStudy study, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header("indicator", "factor", "index", "value", "low", "high", "unit", "n");
        for (var indicator = 0; indicator < study.Units.Count; indicator++)
        {
            foreach (var (factor, index, estimate, unit) in study.Table(indicator))
            {
                csv.Cell(study.Experiment.Indicators[indicator])
                    .Cell(factor)
                    .Cell(index)
                    .Cell(estimate.Value)
                    .Cell(estimate.Low)
                    .Cell(estimate.High)
                    .Cell(unit)
                    .Cell(study.Outcomes[indicator].Used)
                    .EndRow();
            }
        }
    }
}
