using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ReportCommandTests
{
    [Fact]
    public async Task Report_OfARun_IsWhatTheRunWrote()
    {
        using var folder = await RunAsync("out");

        await Negsim.DoneAsync("report", folder.PathOf("out"), "--out", folder.PathOf("again.html"));

        Assert.Equal(File.ReadAllBytes(folder.PathOf("out/report.html")), File.ReadAllBytes(folder.PathOf("again.html")));
    }

    [Fact]
    public async Task Report_OfARunWithoutOne_GoesIntoItsFolderAndItsManifest()
    {
        using var folder = await RunAsync("out", "--no-charts");
        Assert.False(File.Exists(folder.PathOf("out/report.html")));

        await Negsim.DoneAsync("report", folder.PathOf("out"));

        Assert.Contains("\"report.html\"", File.ReadAllText(folder.PathOf("out/manifest.json")), StringComparison.Ordinal);
        await Negsim.DoneAsync("replay", folder.PathOf("out"));
    }

    [Fact]
    public async Task Report_OfTwoRuns_ComparesThem()
    {
        using var folder = await RunAsync("one", "--no-charts");
        await Negsim.DoneAsync(
            "run",
            folder.PathOf("small.yaml"),
            "--no-charts",
            "--set",
            "institution.transparency=0.1",
            "--out",
            folder.PathOf("two")
        );

        await Negsim.DoneAsync("report", folder.PathOf("one"), folder.PathOf("two"), "--out", folder.PathOf("both.html"));

        Assert.Contains("2 runs compared", File.ReadAllText(folder.PathOf("both.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfWhatIsNoRun_TellsAllOfIt()
    {
        using var folder = await RunAsync("out", "--no-charts");
        Directory.CreateDirectory(folder.PathOf("empty"));
        File.Delete(folder.PathOf("out/world.csv"));

        var outcome = await Negsim.RunAsync(
            "report",
            folder.PathOf("out"),
            folder.PathOf("empty"),
            folder.PathOf("nowhere"),
            "--out",
            folder.FullPath
        );

        Assert.Equal(2, outcome.ExitCode);
        Assert.All(
            [
                "world.csv: the file is missing",
                "empty: this is not a result folder",
                "nowhere: there is no such folder",
                "expected the name of a file",
            ],
            part => Assert.Contains(part, outcome.Error, StringComparison.Ordinal)
        );
    }

    private static async Task<TemporaryFolder> RunAsync(string name, params string[] options)
    {
        var folder = new TemporaryFolder();
        await Negsim.DoneAsync(["run", folder.WriteSmall(), "--out", folder.PathOf(name), .. options]);
        return folder;
    }
}
