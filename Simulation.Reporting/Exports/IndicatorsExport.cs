using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Exports;

/// <summary><c>indicators.csv</c>: a row for each replicate with every indicator; what <c>summary.json</c> sums up.</summary>
internal sealed class IndicatorsExport : IExport
{
    public string FileName => "indicators.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(["replicate", .. result.Header.Indicators.Select(indicator => indicator.Name)]);
        foreach (var lane in result.Lanes)
        {
            csv.Cell(lane.Replicate);
            foreach (var value in lane.Indicators)
                csv.Cell(value);

            csv.EndRow();
        }
    }
}
