using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Exports;

/// <summary>
/// <c>trust.csv</c>: trust of each in each other after every period; period 0 is before the first. Nobody's trust in itself.
/// </summary>
internal sealed class TrustExport : IExport
{
    public string FileName => "trust.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        var parties = result.Header.Parties;
        csv.Header(["replicate", "period", "trustor", "trustee", "trust"]);
        foreach (var lane in result.Lanes)
        {
            for (var index = 0; index < lane.Trust.Length; index++)
            {
                var (trustor, trustee) = (index / parties.Count % parties.Count, index % parties.Count);
                if (trustor == trustee)
                    continue;

                csv.Cell(lane.Replicate).Cell(index / (parties.Count * parties.Count))
                    .Cell(parties[trustor].Code).Cell(parties[trustee].Code).Cell(lane.Trust[index]).EndRow();
            }
        }
    }
}
