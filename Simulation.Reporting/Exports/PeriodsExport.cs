using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Exports;

/// <summary><c>periods.csv</c>: a row for each replicate, period and country with every series of the parties.</summary>
internal sealed class PeriodsExport : IExport
{
    public string FileName => "periods.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        var header = result.Header;
        csv.Header(["replicate", "period", "year", "country", .. header.PartySeries.Select(series => series.Name)]);
        foreach (var lane in result.Lanes)
        {
            for (var index = 0; index < header.Years.Count * header.Parties.Count; index++)
            {
                var period = index / header.Parties.Count;
                var country = header.Parties[index % header.Parties.Count].Code;
                csv.Cell(lane.Replicate).Cell(period + 1).Cell(header.Years[period]).Cell(country);
                foreach (var row in lane.Party)
                    csv.Cell(row[index]);

                csv.EndRow();
            }
        }
    }
}
