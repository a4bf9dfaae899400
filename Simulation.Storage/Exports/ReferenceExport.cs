using Simulation.Model.Engine.Results;

namespace Simulation.Storage.Exports;

/// <summary><c>reference.csv</c>: both reference lines in long form, without what only a negotiation has.</summary>
internal sealed class ReferenceExport : IExport
{
    /// <summary>What stands for the world as a whole in the column of countries.</summary>
    public const string World = "World";

    public string FileName => "reference.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header("line", "period", "year", "country", "series", "value");
        Write(csv, result.Header, "nash", result.Nash);
        Write(csv, result.Header, "cooperative", result.Cooperative);
    }

    private static void Write(CsvWriter csv, RunHeader header, string name, ReferenceLine line)
    {
        var parties = header.Parties;
        for (var period = 0; period < header.Years.Count; period++)
        {
            for (var series = 0; series < line.World.Length; series++)
                Row(World, header.WorldSeries[series].Name, line.World[series][period]);

            for (var series = 0; series < line.Party.Length; series++)
            {
                for (var party = 0; party < parties.Count; party++)
                    Row(parties[party].Code, header.PartySeries[series].Name, line.Party[series][(period * parties.Count) + party]);
            }

            void Row(string country, string series, double value)
            {
                if (!double.IsNaN(value))
                    csv.Cell(name).Cell(period + 1).Cell(header.Years[period]).Cell(country).Cell(series).Cell(value).EndRow();
            }
        }
    }
}
