using System.Globalization;
using System.Text.Json;
using Simulation.Model.Engine.Results;
using Simulation.Storage.Datasets;
using Simulation.Storage.Exports;
using Simulation.Tests.Results;

namespace Simulation.Storage.Tests.Exports;

public sealed class DataExportsTests
{
    private static readonly RunResult Run = SyntheticRun.Climate(3, 4, 2);
    private static readonly MemoryFolder Folder = Written(Run);

    [Fact]
    public void All_Files_AreThoseOfAResultFolder() =>
        Assert.Equal(
            [
                "summary.json",
                "indicators.csv",
                "indicators.parquet",
                "periods.csv",
                "periods.parquet",
                "world.csv",
                "world.parquet",
                "trust.parquet",
                "reference.csv",
                "events.jsonl",
                "iamc.csv",
            ],
            DataExports.All("1.2.3").Select(export => export.FileName)
        );

    [Fact]
    public void Periods_Rows_GiveBackEveryNumberToTheLastBit()
    {
        var rows = Folder.Rows("periods.csv");

        Assert.Equal(["replicate", "period", "year", "country", "pledged"], rows[0][..5]);
        Assert.Equal(1 + (2 * 4 * 3), rows.Length);
        foreach (var row in rows[1..])
        {
            var lane = Run.Lanes[int.Parse(row[0], CultureInfo.InvariantCulture)];
            var period = int.Parse(row[1], CultureInfo.InvariantCulture);
            var party = Run.Header.Parties.ToList().FindIndex(one => one.Code == row[3]);
            Assert.Equal(Run.Header.Years[period - 1].ToString(), row[2]);
            Assert.Equal(lane.Party.Select(series => series[((period - 1) * 3) + party]), row[4..].Select(Number));
        }
    }

    [Fact]
    public void World_Rows_GiveBackEveryNumber()
    {
        var rows = Folder.Rows("world.csv");

        Assert.Equal(["replicate", "period", "year", .. Run.Header.WorldSeries.Select(series => series.Name)], rows[0]);
        Assert.Equal(Run.Lanes[1].World.Select(series => series[3]), rows[^1][3..].Select(Number));
    }

    [Fact]
    public void Trust_Rows_StartBeforeTheFirstPeriodAndLeaveOutTheDiagonal()
    {
        using (var stream = Folder.Open("trust.csv"))
            CsvDataset.Write(ResultDatasets.Trust(Run), stream);

        var rows = Folder.Rows("trust.csv");

        Assert.Equal(["replicate", "period", "trustor", "trustee", "trust"], rows[0]);
        Assert.Equal(1 + (2 * 5 * 6), rows.Length);
        Assert.Equal(["0", "0", "US", "EU"], rows[1][..4]);
        Assert.Equal(Run.Lanes[1].Trust[(4 * 9) + 7], Number(rows[^1][4]));
        Assert.DoesNotContain(rows[1..], row => row[2] == row[3]);
    }

    [Fact]
    public void Reference_Rows_HoldBothLinesAndNothingMissing()
    {
        var rows = Folder.Rows("reference.csv")[1..];

        Assert.Equal(["nash", "cooperative"], rows.Select(row => row[0]).Distinct());
        Assert.DoesNotContain(rows, row => row[5].Length == 0);
        var row = rows.Single(row => row[0] == "cooperative" && row[1] == "2" && row[3] == "World" && row[4] == "emissions");
        Assert.Equal(Run.Cooperative.World[^2][1], Number(row[5]));
    }

    [Fact]
    public void Summary_Json_HoldsEveryIndicatorWithNullForWhatIsMissing()
    {
        var run = Run with { Lanes = [.. Run.Lanes.Select(lane => lane with { Indicators = [0.25, double.NaN] })] };

        using var json = JsonDocument.Parse(Written(run).Text("summary.json"));

        Assert.Equal("climate-synthetic", json.RootElement.GetProperty("scenario").GetString());
        var indicators = json.RootElement.GetProperty("indicators");
        Assert.Equal(0.25, indicators.GetProperty("agreement_rate").GetProperty("mean").GetDouble());
        Assert.Equal(2, indicators.GetProperty("agreement_rate").GetProperty("n").GetInt32());
        Assert.Equal("share", indicators.GetProperty("agreement_rate").GetProperty("unit").GetString());
        Assert.Equal(JsonValueKind.Null, indicators.GetProperty("rounds_to_agreement").GetProperty("p50").ValueKind);
    }

    [Fact]
    public void Events_Lines_AreJsonObjectsWithTermsByName()
    {
        Assert.Equal(
            """{"replicate":0,"period":1,"year":2025,"round":2,"kind":"response","party":"US","accepted":false,"terms":{"need":0.5,"worth":null},"reason":"The United States declined."}"""
                + "\n",
            Folder.Text("events.jsonl")
        );
    }

    [Fact]
    public void Iamc_Rows_FillEveryColumnAndCoverQuantilesAndReferences()
    {
        var rows = Folder.Rows("iamc.csv");

        Assert.Equal(["model", "scenario", "region", "variable", "unit", "year", "value"], rows[0]);
        Assert.All(rows, row => Assert.DoesNotContain("", row));
        var median = rows.Single(row =>
            row[1] == "climate-synthetic|Median" && row[2] == "EU" && row[3] == "Emissions|CO2" && row[5] == "2030"
        );
        Assert.Equal("NegotiationSim 1.2.3", median[0]);
        Assert.Equal(Run.Lanes.Average(lane => lane.Party[^1][4]), Number(median[6]), 12);
        Assert.Contains(rows, row => row[1] == "climate-synthetic|No cooperation");
    }

    [Fact]
    public void Iamc_Keys_AreUnique()
    {
        var keys = Folder.Rows("iamc.csv").Select(row => string.Join('|', row[..6])).ToArray();

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Files_OfTheSameResult_HaveTheSameBytes()
    {
        var again = Written(SyntheticRun.Climate(3, 4, 2));

        Assert.All(DataExports.All("1.2.3"), export => Assert.Equal(Folder.Bytes(export.FileName), again.Bytes(export.FileName)));
    }

    private static MemoryFolder Written(RunResult run)
    {
        var folder = new MemoryFolder();
        foreach (var export in DataExports.All("1.2.3"))
        {
            using var stream = folder.Open(export.FileName);
            export.Write(run, stream);
        }

        return folder;
    }

    private static double Number(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
