using Simulation.Runner.Tests.Support;
using Simulation.Storage.Folders;
using Simulation.Storage.Sweeps;

namespace Simulation.Runner.Tests.Commands;

/// <summary>Every command that draws, on a disk that has room for its data and not for its pictures.</summary>
public sealed class UndrawnTests
{
    private const string Morris = """
        name: which
        scenario: small.yaml
        design: { kind: morris, trajectories: 3 }
        factors:
          trust.initial: { min: 0.1, max: 0.9 }
          institution.transparency: { min: 0.1, max: 0.9 }
        replicates: 2
        seed: 5
        indicators: [ambition_ratio]
        """;

    private const string Hindcast = """
        name: few
        title: A test
        scenario: small.yaml
        record: record.csv
        calibrateTo: 2026
        series:
          - { label: Parties, of: ratified, record: parties }
        parameters: { institution.redTape: { min: 0, max: 0.8 } }
        levels: 2
        passes: 1
        calibrationReplicates: 2
        """;

    [Theory]
    [InlineData(300, "comparison.csv", "compare", "small.yaml", "--against", "national", "--resolution", "print")]
    [InlineData(120, "levers.csv", "levers", "small.yaml", "--replicates", "2", "--indicator", "ambition_ratio", "--resolution", "print")]
    [InlineData(400, "world.csv", "run", "small.yaml")]
    public async Task AnyCommand_NoRoomForPictures_KeepsAllDataAndSaysHowToDraw(int kilobytes, string table, params string[] command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        Assert.SkipUnless(await SmallDisk.IsPossibleAsync(folder), "a disk cannot be mounted here (unshare, tmpfs)");

        var outcome = await SmallDisk.KeepAsync(folder, kilobytes, [.. command, "--out", "disk/out"]);

        AssertUndrawn(outcome, "disk/out");
        var (manifest, wrong) = Manifest.Read(folder.PathOf("kept/out"));
        Assert.Null(wrong);
        Assert.Contains(table, manifest!.Files.Keys);
        Assert.Empty(FileCheck.Of(folder.PathOf("kept/out"), manifest.Files, TestContext.Current.CancellationToken).All);
    }

    [Fact]
    public async Task Run_NoRoomForItsData_SaysSoOnceAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        Assert.SkipUnless(await SmallDisk.IsPossibleAsync(folder), "a disk cannot be mounted here (unshare, tmpfs)");

        var outcome = await SmallDisk.KeepAsync(folder, 20, "run", "small.yaml", "--no-charts", "--out", "disk/out");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Matches(@"(^|\n)The run failed, and nothing was written: No space left on device : '[^']*'\.\s*$", outcome.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.PathOf("kept")));
    }

    [Fact]
    public async Task Sensitivity_NoRoomForPictures_KeepsAllDataAndSaysHowToDraw()
    {
        using var folder = SmallExperiment.Folder(Morris);
        Assert.SkipUnless(await SmallDisk.IsPossibleAsync(folder), "a disk cannot be mounted here (unshare, tmpfs)");

        var outcome = await SmallDisk.KeepAsync(folder, 120, "sensitivity", "e.yaml", "--resolution", "print", "--out", "disk/out");

        AssertUndrawn(outcome, "disk/out");
        var (sweep, problems) = SweepFolder.ReadWhole(folder.PathOf("kept/out"), TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        Assert.Contains("sensitivity.csv", sweep!.Files.Keys);
    }

    [Fact]
    public async Task Hindcast_NoRoomForPictures_KeepsItsPageAndSaysHowToDraw()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        File.WriteAllText(folder.PathOf("few.yaml"), Hindcast);
        File.WriteAllText(folder.PathOf("record.csv"), "year,parties\n2025,1\n2026,2\n2027,3\n2028,3\n");
        Assert.SkipUnless(await SmallDisk.IsPossibleAsync(folder), "a disk cannot be mounted here (unshare, tmpfs)");

        var outcome = await SmallDisk.KeepAsync(folder, 20, "hindcast", "few.yaml", "--write", "disk/page.md");

        AssertUndrawn(outcome, "disk/page.md");
        Assert.Contains("## Year by year", File.ReadAllText(folder.PathOf("kept/page.md")), StringComparison.Ordinal);
    }

    private static void AssertUndrawn(Outcome outcome, string where)
    {
        Assert.Contains("Not everything could be drawn: No space left on device", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"The data in {where} are complete; to draw again: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
    }
}
