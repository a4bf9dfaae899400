using MiniExcelLibs;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ExportCommandTests
{
    private static readonly string[] ReservedByPyam = ["data", "meta", "level", "exclude", "measurand"];

    [Fact]
    public async Task Export_OfARunAsCsvAndParquet_GivesTheTablesOfItsFolder()
    {
        using var folder = await RunAsync();

        await ExportAsync(folder, "csv");
        await ExportAsync(folder, "parquet");

        Assert.Equal(["indicators.csv", "periods.csv", "trust.csv", "world.csv"], Names(folder.PathOf("csv")));
        Assert.All(["indicators.csv", "periods.csv", "world.csv"], name => AssertSame(folder, "out", "csv", name));
        Assert.Equal(["indicators.parquet", "periods.parquet", "trust.parquet", "world.parquet"], Names(folder.PathOf("parquet")));
        Assert.All(Names(folder.PathOf("parquet")), name => AssertSame(folder, "out", "parquet", name));
        Assert.Equal("replicate,period,trustor,trustee,trust", File.ReadLines(folder.PathOf("csv/trust.csv")).First());
    }

    [Fact]
    public async Task Export_OfARunAsIamc_GivesWhatPyamAccepts()
    {
        using var folder = await RunAsync();

        await ExportAsync(folder, "iamc");

        Assert.Equal(["iamc-long.csv", "iamc-wide.csv", "iamc.xlsx"], Names(folder.PathOf("iamc")));
        Assert.Equal(["data", "meta"], MiniExcel.GetSheetNames(folder.PathOf("iamc/iamc.xlsx")));
        var data = Sheet(folder.PathOf("iamc/iamc.xlsx"), "data");
        Assert.Equal(["model", "scenario", "region", "variable", "unit", "2025", "2026", "2027", "2028"], data[0].Keys);
        Assert.Equal(File.ReadLines(folder.PathOf("iamc/iamc-wide.csv")).Count() - 1, data.Count);
        Assert.All(
            data,
            row => Assert.All(["model", "scenario", "region", "variable", "unit"], column => Assert.NotEmpty((string)row[column]!))
        );
        var meta = Sheet(folder.PathOf("iamc/iamc.xlsx"), "meta");
        Assert.Equal(data.Select(row => row["scenario"]).Distinct(), meta.Select(row => row["scenario"]));
        Assert.Empty(meta[0].Keys.Intersect(ReservedByPyam));
        Assert.Contains("small|Median", meta.Select(row => row["scenario"]));
    }

    [Fact]
    public async Task Export_OfARunAsXlsx_HasASheetForEachTableAfterTheReadme()
    {
        using var folder = await RunAsync();

        await ExportAsync(folder, "xlsx");

        var workbook = folder.PathOf("xlsx/tables.xlsx");
        Assert.Equal(["readme", "indicators", "periods", "world", "trust"], MiniExcel.GetSheetNames(workbook));
        Assert.Equal(4 * 4 * 3, Sheet(workbook, "periods").Count);
        Assert.Equal(4 * 5 * 3 * 2, Sheet(workbook, "trust").Count);
        Assert.Contains(Sheet(workbook, "readme"), row => row["what"] is "seed" && row["value"]!.ToString() == "7");
        Assert.Contains(Sheet(workbook, "readme"), row => row["sheet"] is "trust" && row["column"] is "trust" && row["value"] is "share");
    }

    [Fact]
    public async Task Export_OfASweep_GivesItsPointsAndReplicates()
    {
        using var folder = await SweepAsync();

        await ExportAsync(folder, "csv");
        await ExportAsync(folder, "parquet");
        await ExportAsync(folder, "xlsx");

        AssertSame(folder, "out", "csv", "points.csv");
        Assert.All(["points.parquet", "replicates.parquet"], name => AssertSame(folder, "out", "parquet", name));
        Assert.Equal(1 + (2 * 3), File.ReadLines(folder.PathOf("csv/replicates.csv")).Count());
        Assert.Equal(["readme", "points", "replicates"], MiniExcel.GetSheetNames(folder.PathOf("xlsx/tables.xlsx")));
    }

    [Fact]
    public async Task Export_WithoutOut_WritesBesideTheFolder()
    {
        using var folder = await RunAsync();

        await Negsim.RunAsync("export", folder.PathOf("out"), "--format", "csv");
        await Negsim.RunAsync("export", folder.PathOf("out"), "--format", "csv");

        Assert.Equal(["out", "out-csv", "out-csv-2", "small.yaml"], folder.Entries());
    }

    [Fact]
    public async Task Export_OfASweepAsIamc_IsRefused()
    {
        using var folder = await SweepAsync();

        await AssertRefusedAsync(folder, "iamc", "the IAMC format has no place for its factors");
    }

    [Fact]
    public async Task Export_OfASweepThatIsNotDone_TellsHowFarItIs()
    {
        using var folder = await SweepAsync();
        var manifest = File.ReadAllText(folder.PathOf("out/sweep.json"));
        File.WriteAllText(folder.PathOf("out/sweep.json"), manifest.Replace("\"done\": 2", "\"done\": 1", StringComparison.Ordinal));

        await AssertRefusedAsync(folder, "csv", "1 of 2 points of this sweep are done; go on with 'negsim sweep'");
    }

    [Theory]
    [InlineData("sweep.json", "the sweep's manifest is damaged")]
    [InlineData("points.parquet", "points.parquet: this is no whole Parquet file")]
    [InlineData("replicates.parquet", "replicates.parquet: this is no whole Parquet file")]
    public async Task Export_OfASweepWithADamagedFile_NamesIt(string name, string expected)
    {
        using var folder = await SweepAsync();
        Truncate(folder.PathOf($"out/{name}"));

        await AssertRefusedAsync(folder, "csv", expected);
    }

    [Theory]
    [InlineData("xls", "there are iamc, csv, parquet, xlsx. Did you mean 'xlsx'?")]
    [InlineData("", "there are iamc, csv, parquet, xlsx.")]
    public async Task Export_InAnUnknownFormat_ListsThem(string format, string expected)
    {
        using var folder = await RunAsync();

        await AssertRefusedAsync(folder, format, expected);
    }

    [Fact]
    public async Task Export_OfNoFolder_SaysSo()
    {
        using var folder = new TemporaryFolder();

        await AssertRefusedAsync(folder, "csv", "there is no such folder");
    }

    [Fact]
    public async Task Export_OfAFolderOfSomethingElse_SaysSo()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("out"));

        await AssertRefusedAsync(folder, "csv", "this is the folder of neither a run nor a sweep");
    }

    [Fact]
    public async Task Export_OfMissingAndChangedTables_NamesThemAll()
    {
        using var folder = await RunAsync();
        File.Delete(folder.PathOf("out/trust.parquet"));
        Truncate(folder.PathOf("out/world.parquet"));
        File.AppendAllText(folder.PathOf("out/iamc.csv"), "more\n");

        await AssertRefusedAsync(
            folder,
            "csv",
            "trust.parquet: the file is missing",
            "world.parquet: the file has been changed",
            "iamc.csv: the file has been changed"
        );
    }

    [Fact]
    public async Task Export_IntoAFolderThatHoldsSomething_LeavesItAlone()
    {
        using var folder = await RunAsync();
        Directory.CreateDirectory(folder.PathOf("csv"));
        File.WriteAllText(folder.PathOf("csv/mine.txt"), "mine");

        var outcome = await Negsim.RunAsync("export", folder.PathOf("out"), "--format", "csv", "--out", folder.PathOf("csv"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the folder is not empty, so it is left alone", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Names(folder.PathOf("csv")));
    }

    [Fact]
    public async Task Export_OfARunFarBeyondExcel_IsRefusedWithAdvice()
    {
        using var folder = await RunAsync(10_000, 8);

        await AssertRefusedAsync(
            folder,
            "xlsx",
            "trust has more rows than a sheet of Excel holds (1,048,576 with its header); use --format csv or parquet, or fewer replicates."
        );
    }

    private static async Task AssertRefusedAsync(TemporaryFolder folder, string format, params string[] expected)
    {
        var before = folder.Entries();

        var outcome = await Negsim.RunAsync("export", folder.PathOf("out"), "--format", format, "--out", folder.PathOf("export"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.All(expected, part => Assert.Contains(part, outcome.Error, StringComparison.Ordinal));
        Assert.Equal(before, folder.Entries());
    }

    private static async Task ExportAsync(TemporaryFolder folder, string format)
    {
        var outcome = await Negsim.RunAsync("export", folder.PathOf("out"), "--format", format, "--out", folder.PathOf(format));
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    private static async Task<TemporaryFolder> RunAsync(int replicates = 4, int countries = 3)
    {
        var folder = new TemporaryFolder();
        var outcome = await Negsim.RunAsync(
            "run",
            folder.WriteSmall(),
            "--replicates",
            $"{replicates}",
            "--set",
            $"countries.count={countries}",
            "--out",
            folder.PathOf("out"),
            "--no-charts"
        );
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return folder;
    }

    private static async Task<TemporaryFolder> SweepAsync()
    {
        var folder = new TemporaryFolder();
        folder.WriteSmall();
        File.WriteAllText(
            folder.PathOf("e.yaml"),
            "name: levers\nscenario: small.yaml\nfactors:\n  trust.initial: [0.2, 0.8]\nreplicates: 3\nseed: 5\nindicators: "
                + "[ambition_ratio]\n"
        );
        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return folder;
    }

    private static void Truncate(string path)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length / 2);
    }

    private static void AssertSame(TemporaryFolder folder, string one, string other, string name) =>
        Assert.Equal(File.ReadAllBytes(folder.PathOf($"{one}/{name}")), File.ReadAllBytes(folder.PathOf($"{other}/{name}")));

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static List<IDictionary<string, object?>> Sheet(string workbook, string name) =>
        [.. MiniExcel.Query(workbook, true, name).Cast<IDictionary<string, object?>>()];
}
