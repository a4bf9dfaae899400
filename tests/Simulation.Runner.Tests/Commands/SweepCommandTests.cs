using System.Globalization;
using System.Text.Json;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Datasets;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Tests.Commands;

public sealed class SweepCommandTests
{
    private const string Experiment = """
        name: levers
        scenario: small.yaml
        factors:
          trust.initial: [0.2, 0.5, 0.8]
          institution.transparency: [0.1, 0.9]
        replicates: 3
        seed: 5
        indicators: [ambition_ratio, compliance_rate, delivered_total.sum]
        """;

    [Fact]
    public async Task Sweep_OfAGrid_WritesARowForEachPoint()
    {
        using var folder = Folder();

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.StartsWith("levers: 6 points of 3 replicates; 18 runs to go, about ", outcome.Output, StringComparison.Ordinal);
        var rows = File.ReadAllLines(folder.PathOf("out/points.csv"));
        Assert.Equal(
            "trust.initial,institution.transparency,"
                + "ambition_ratio_mean,ambition_ratio_p05,ambition_ratio_p50,ambition_ratio_p95,ambition_ratio_se,"
                + "compliance_rate_mean,compliance_rate_p05,compliance_rate_p50,compliance_rate_p95,compliance_rate_se,"
                + "delivered_total.sum_mean,delivered_total.sum_p05,delivered_total.sum_p50,delivered_total.sum_p95,delivered_total.sum_se,"
                + "status",
            rows[0]
        );
        Assert.Equal(
            ["0.2,0.1", "0.2,0.9", "0.5,0.1", "0.5,0.9", "0.8,0.1", "0.8,0.9"],
            rows[1..].Select(row => string.Join(',', row.Split(',')[..2]))
        );
        Assert.All(rows[1..], row => Assert.EndsWith(",done", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sweep_WithoutAName_IsCalledAsItsFile_AndReplaysToTheSameBytes()
    {
        using var folder = Folder("name: levers\n", "");

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));
        var replay = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.StartsWith("e: 6 points", outcome.Output, StringComparison.Ordinal);
        Assert.True(replay.ExitCode == 0, replay.Error);
    }

    [Fact]
    public async Task Sweep_AgainInItsFolder_GoesOnWhereItStopped_ToTheSameBytes()
    {
        using var folder = Folder();
        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("whole"));
        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("cut"));
        var journal = File.ReadAllText(folder.PathOf("cut/points.jsonl"));
        File.WriteAllText(folder.PathOf("cut/points.jsonl"), journal[..(journal.Length * 2 / 3)]);
        File.Delete(folder.PathOf("cut/points.csv"));

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("cut"));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("of them done before", outcome.Output, StringComparison.Ordinal);
        AssertSameTables(folder, "whole", "cut");

        var done = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("cut"));

        Assert.Contains("6 of them done before; nothing is left to run.", done.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("runs a second", done.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_KilledInTheMiddle_EndsWithTheBytesOfOneThatWasNot()
    {
        using var folder = Folder("replicates: 3", "replicates: 400");
        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("whole"));
        using var killed = Negsim.Start(folder.FullPath, "sweep", "e.yaml", "--out", "killed");
        await killed.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        killed.Kill(entireProcessTree: true);
        await killed.WaitForExitAsync(TestContext.Current.CancellationToken);

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("killed"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        AssertSameTables(folder, "whole", "killed");
    }

    [Fact]
    public async Task Sweep_OnAFullDisk_KeepsWhatIsDone_AndGoesOnToTheSameBytesOnceThereIsRoom()
    {
        using var folder = Folder("replicates: 3", "replicates: 400");
        Assert.SkipUnless(await SmallDisk.IsPossibleAsync(folder), "a disk cannot be mounted here (unshare, tmpfs)");
        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("whole"));

        var (full, left, again) = await SmallDisk.FillAsync(folder, kilobytes: 80, "sweep", "e.yaml", "--out", "disk/out");

        Assert.Equal(1, full.ExitCode);
        Assert.Matches(
            "disk/out: cannot write on: No space left on device .* [0-5] of 6 points are done and kept; free "
                + "space there, .* and the same command goes on.",
            full.Error
        );
        Assert.Equal(["experiment.yaml", "points.jsonl", "scenario.resolved.yaml", "sweep.json"], left);
        Assert.True(again.ExitCode == 0, again.Error);
        AssertSameTables(folder, "whole", "kept/out");
    }

    [Fact]
    public async Task Sweep_OfAGrid_WritesEachReplicateOfEachPointAsParquet()
    {
        using var folder = Folder();

        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        using var file = File.OpenRead(folder.PathOf("out/replicates.parquet"));
        var table = await ParquetReading.OpenAsync("replicates.parquet", file);
        var block = Assert.Single(table.Blocks);
        Assert.Equal(
            ["point", "replicate", "trust.initial", "institution.transparency", "ambition_ratio", "compliance_rate", "delivered_total.sum"],
            table.Columns.Select(column => column.Name)
        );
        Assert.Equal(6 * 3, block.Rows);
        Assert.Equal([0, 0, 0, 1, 1, 1], ((int[])block.Columns[0])[..6]);
        Assert.Equal([0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.5], ((double[])block.Columns[2])[..7]);
    }

    [Fact]
    public async Task Sweep_APointThatCannotBeRun_IsARowWithItsReason()
    {
        using var folder = Folder("[0.1, 0.9]", "[0.1, 7]");

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        var rows = File.ReadAllLines(folder.PathOf("out/points.csv"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("6 points, 3 of them failed", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(
            3,
            rows.Count(row => row.Contains("failed: transparency is 7; expected a number from 0 to 1.", StringComparison.Ordinal))
        );
        var manifest = JsonElement.Parse(File.ReadAllText(folder.PathOf("out/sweep.json")));
        Assert.Equal(
            (6, 3, 0),
            (manifest.GetProperty("done").GetInt32(), manifest.GetProperty("failed").GetInt32(), manifest.GetProperty("pending").GetInt32())
        );
    }

    [Fact]
    public async Task Sweep_AFactorThatChangesNothing_IsToldBeforeItStarts()
    {
        using var folder = Folder("institution.transparency: [0.1, 0.9]", "institution.withdrawal.notice: [0, 3]");

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.Contains("institution.withdrawal.notice changed none of the indicators", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trust.initial: [0.2", "trust.inital: [0.2", "e.yaml(4,")]
    [InlineData("compliance_rate", "complience_rate", "Did you mean 'compliance_rate'")]
    [InlineData("scenario: small.yaml", "theory: rnd.aj", "a sweep runs a scenario")]
    [InlineData(
        "scenario: small.yaml",
        "scenario: smal.yaml",
        "there is no file 'smal.yaml' beside this one, and no scenario of that name"
    )]
    [InlineData("[0.2, 0.5, 0.8]", "{ min: 0.2, max: 0.8 }", "the design 'grid' needs levels")]
    [InlineData("[0.2, 0.5, 0.8]", "{ min: 0.8, max: 0.2 }", "min must lie below max")]
    [InlineData("[0.2, 0.5, 0.8]", "[]", "the list of levels is empty")]
    public async Task Sweep_SomethingWrong_IsRefusedAndWritesNothing(string part, string instead, string expected)
    {
        using var folder = Folder(part, instead);

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    [Fact]
    public async Task Sweep_OfAMillionMillionPoints_IsRefusedWithNumberAndTime()
    {
        var levels = string.Join(
            ", ",
            Enumerable.Range(1, 1000).Select(level => string.Create(CultureInfo.InvariantCulture, $"{level / 2000.0}"))
        );
        using var folder = Folder(
            "[0.2, 0.5, 0.8]",
            $"[{levels}]",
            "[0.1, 0.9]",
            $"[{levels}]",
            "replicates: 3",
            $"  institution.redTape: [{levels}]\nreplicates: 3"
        );

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the design has 1,000,000,000 points, 3,000,000,000 runs that would take", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_IntoTheFolderOfAnother_TellsWhatDiffers()
    {
        using var folder = Folder();
        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));
        File.WriteAllText(
            folder.PathOf("e.yaml"),
            Experiment.Replace("seed: 5", "seed: 6", StringComparison.Ordinal).Replace("0.8]", "0.9]", StringComparison.Ordinal)
        );

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the seed was 5, and is 6 now", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("the factor trust.initial was 0.2; 0.5; 0.8, and is 0.2; 0.5; 0.9 now", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_WhileAnotherWritesThere_IsRefused()
    {
        using var folder = Folder();
        using var other = FolderClaim.On(folder.PathOf("out"));

        var outcome = await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("another sweep is writing here", outcome.Error, StringComparison.Ordinal);
    }

    private static void AssertSameTables(TemporaryFolder folder, string one, string other) =>
        Assert.All(
            ["points.csv", "points.parquet", "replicates.parquet"],
            name => Assert.Equal(File.ReadAllBytes(folder.PathOf($"{one}/{name}")), File.ReadAllBytes(folder.PathOf($"{other}/{name}")))
        );

    private static TemporaryFolder Folder(params string[] changes) => SmallExperiment.Folder(Experiment, changes);
}
