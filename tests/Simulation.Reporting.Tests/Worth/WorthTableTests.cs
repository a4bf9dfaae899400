using System.Text.Json;
using Simulation.Model.Statistics;
using Simulation.Reporting.Worth;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Worth;

public sealed class WorthTableTests
{
    [Fact]
    public void Rows_OfAComparison_NameEachHeadOnceAndTellTheSign()
    {
        var rows = WorthTable.Rows(SyntheticWorth.Worth).ToList();

        Assert.Equal(["Scope", "", "Resources", "Innovation", "Complexity", "Impact", "", ""], rows.Select(row => row[0]));
        Assert.Equal(["?", "+", "?", "0", "+", "?", "-", "-"], rows.Select(row => row[^1]));
        Assert.All(rows, row => Assert.Equal(WorthTable.Columns.Count, row.Count));
    }

    [Fact]
    public void Cell_OfEqualValues_HasNoInterval()
    {
        Assert.Equal("30.00", WorthTable.Cell(MeanInterval.Of([30, 30])));
        Assert.Equal("11 ± 13", WorthTable.Cell(MeanInterval.Of([10, 12])));
        Assert.Equal("1.005 ± 0.064", WorthTable.Cell(MeanInterval.Of([1, 1.01])));
        Assert.Equal("10.00", WorthTable.Cell(MeanInterval.Of([10])));
    }

    [Fact]
    public void WriteCsv_OfAComparison_HasEveryCourseOfEveryMeasure()
    {
        var folder = new MemoryFolder();

        WorthTable.WriteCsv(SyntheticWorth.Worth, folder.Open("worth.csv"));

        var rows = folder.Rows("worth.csv");
        Assert.Equal(1 + (4 * 8), rows.Length);
        Assert.Equal(["complexity", "messages", "count", "negotiated", "30", "30", "30", "2"], rows[18]);
    }

    [Fact]
    public void WriteJson_OfAComparison_ReadsBack()
    {
        var folder = new MemoryFolder();

        WorthTable.WriteJson(SyntheticWorth.Worth, folder.Open("comparison.json"));

        using var json = JsonDocument.Parse(folder.Text("comparison.json"));
        var resources = json.RootElement.GetProperty("measures")[2];
        Assert.Equal("resources", resources.GetProperty("head").GetString());
        Assert.Equal(11, resources.GetProperty("negotiated").GetProperty("mean").GetDouble());
        Assert.Equal("Something is assumed.", json.RootElement.GetProperty("notes")[0].GetString());
    }
}
