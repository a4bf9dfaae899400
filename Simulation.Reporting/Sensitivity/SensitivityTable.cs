using Simulation.Reporting.Exports;

namespace Simulation.Reporting.Sensitivity;

/// <summary>A sensitivity study as CSV.</summary>
public static class SensitivityTable
{
    private const string Share = "share of variance";

    /// <summary>Writes one row for each indicator, factor and index.</summary>
    public static void WriteCsv(SensitivityStudy study, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header("indicator", "factor", "index", "value", "low", "high", "unit");
        for (var indicator = 0; indicator < study.Units.Count; indicator++)
        {
            foreach (var (factor, index, estimate) in study.Rows(indicator))
            {
                csv.Cell(study.Experiment.Indicators[indicator]).Cell(factor).Cell(index)
                    .Cell(estimate.Value).Cell(estimate.Low).Cell(estimate.High).Cell(study.Sobol is null ? study.Units[indicator] : Share).EndRow();
            }
        }
    }
}
