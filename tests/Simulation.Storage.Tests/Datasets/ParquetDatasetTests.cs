using System.Text;
using Simulation.Model.Engine.Results;
using Simulation.Storage.Datasets;
using Simulation.Tests.Results;

namespace Simulation.Storage.Tests.Datasets;

public sealed class ParquetDatasetTests
{
    private static readonly RunResult Run = SyntheticRun.Climate(3, 4, 200);

    public static TheoryData<string> Tables => ["indicators", "periods", "world", "trust"];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task OpenAsync_WhatWasWritten_IsTheSameTable(string name)
    {
        var table = Table(name);

        using var file = await Written(table);
        var read = await ParquetReading.OpenAsync($"{name}.parquet", file);

        Assert.Equal(table.Columns, read.Columns);
        Assert.Equal(Csv(table), Csv(read));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task WriteAsync_TheSameTableTwice_GivesTheSameBytes(string name)
    {
        using var one = await Written(Table(name));
        using var other = await Written(Table(name));

        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Fact]
    public async Task WriteAsync_MoreRowsThanABlockHolds_MakesSeveralRowGroups()
    {
        var large = SyntheticRun.Climate(12, 16, 60);
        var table = ResultDatasets.Trust(large);

        using var file = await Written(table);
        var read = await ParquetReading.OpenAsync("trust.parquet", file);

        Assert.True(read.Blocks.Count() > 1);
        Assert.Equal(60 * 17 * 12 * 11, read.Blocks.Sum(block => block.Rows));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-1)]
    public async Task OpenAsync_AFileThatIsNotWhole_IsRefusedByName(int length)
    {
        using var file = await Written(Table("world"));
        file.SetLength(length < 0 ? file.Length + length : length);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ParquetReading.OpenAsync("world.parquet", file));

        Assert.StartsWith("world.parquet: ", error.Message, StringComparison.Ordinal);
    }

    private static Dataset Table(string name) =>
        name switch
        {
            "indicators" => ResultDatasets.Indicators(
                Run with
                {
                    Lanes = [.. Run.Lanes.Select((lane, index) => index % 3 == 0 ? lane with { Indicators = [double.NaN, 0.5] } : lane)],
                }
            ),
            "periods" => ResultDatasets.Periods(Run),
            "world" => ResultDatasets.World(Run),
            _ => ResultDatasets.Trust(Run),
        };

    private static async Task<MemoryStream> Written(Dataset table)
    {
        var file = new MemoryStream();
        await ParquetDataset.WriteAsync(table, new Dictionary<string, string> { ["seed"] = "42" }, file);
        file.Position = 0;
        return file;
    }

    private static string Csv(Dataset table)
    {
        var text = new MemoryStream();
        CsvDataset.Write(table, text);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
