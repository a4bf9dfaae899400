using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Exports;

/// <summary><c>world.csv</c>: a row for each replicate and period with every series of the world.</summary>
internal sealed class WorldExport : IExport
{
    public string FileName => "world.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(["replicate", "period", "year", .. result.Header.WorldSeries.Select(series => series.Name)]);
        foreach (var lane in result.Lanes)
        {
            for (var period = 0; period < result.Header.Years.Count; period++)
            {
                csv.Cell(lane.Replicate).Cell(period + 1).Cell(result.Header.Years[period]);
                foreach (var row in lane.World)
                    csv.Cell(row[period]);

                csv.EndRow();
            }
        }
    }
}
