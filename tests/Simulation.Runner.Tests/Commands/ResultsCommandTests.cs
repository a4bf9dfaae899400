using Simulation.Runner.Tests.Support;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Tests.Commands;

public sealed class ResultsCommandTests
{
    [Fact]
    public async Task List_OfAFolder_HasARowForEachResultBelowIt()
    {
        using var folder = await FilledAsync();

        var outcome = await Negsim.RunAsync("results", "list", folder.PathOf("all"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var rows = outcome.Output.TrimEnd().Split('\n')[2..];
        Assert.Equal(2, rows.Length);
        Assert.Matches(
            $@"^{folder.PathOf("all/deep/run")} +run +small +7 +4 replicates +\d{{4}}-\d\d-\d\d \d\d:\d\d +\d+\.\d$",
            rows[0].TrimEnd()
        );
        Assert.Matches(
            $@"^{folder.PathOf("all/sweep")} +sweep +grid +5 +4 of 4 points +\d{{4}}-\d\d-\d\d \d\d:\d\d +\d+\.\d$",
            rows[1].TrimEnd()
        );
    }

    [Theory]
    [InlineData("--scenario", "small", "deep/run")]
    [InlineData("--kind", "sweep", "sweep")]
    [InlineData("--before", "2000-01-01", null)]
    public async Task List_WithAFilter_HasOnlyWhatIsMeant(string option, string value, string? expected)
    {
        using var folder = await FilledAsync();

        var outcome = await Negsim.RunAsync("results", "list", folder.PathOf("all"), option, value);

        Assert.Equal(0, outcome.ExitCode);
        var rows = outcome
            .Output.TrimEnd()
            .Split('\n')
            .Where(line => line.StartsWith(folder.PathOf("all/"), StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0]);
        Assert.Equal(expected is null ? [] : [folder.PathOf($"all/{expected}")], rows);
    }

    [Fact]
    public async Task List_OfADamagedManifest_IsARowThatSaysSo()
    {
        using var folder = await FilledAsync();
        File.AppendAllText(folder.PathOf("all/sweep/sweep.json"), "}");

        var outcome = await Negsim.RunAsync("results", "list", folder.PathOf("all"));

        Assert.Contains($"{folder.PathOf("all/sweep")}     damaged", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("the sweep's manifest is damaged", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_WithoutYes_OnlyTellsWhatItWouldRemove()
    {
        using var folder = await FilledAsync();

        var outcome = await Negsim.RunAsync("results", "remove", folder.PathOf("all"));

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith($"would remove {folder.PathOf("all/deep/run")} (run of small, ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was removed; add --yes", outcome.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("all/deep/run/manifest.json")) && File.Exists(folder.PathOf("all/sweep/sweep.json")));
    }

    [Fact]
    public async Task Remove_WithYes_TakesWhatIsMeantAndNothingElse()
    {
        using var folder = await FilledAsync();
        File.WriteAllText(folder.PathOf("all/deep/notes.txt"), "mine");

        var outcome = await Negsim.RunAsync("results", "remove", folder.PathOf("all"), "--kind", "run", "--yes");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.False(Directory.Exists(folder.PathOf("all/deep/run")));
        Assert.True(File.Exists(folder.PathOf("all/deep/notes.txt")) && File.Exists(folder.PathOf("all/sweep/sweep.json")));
    }

    [Fact]
    public async Task Remove_OfASweepThatIsBeingWritten_LeavesItAlone()
    {
        using var folder = await FilledAsync();
        using var held = FolderClaim.On(folder.PathOf("all/sweep"));

        var outcome = await Negsim.RunAsync("results", "remove", folder.PathOf("all/sweep"), "--yes");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("something is being written here, so it is left alone", outcome.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("all/sweep/sweep.json")));
    }

    [Fact]
    public async Task Remove_OfADamagedFolder_LeavesItAlone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("site"));
        File.WriteAllText(folder.PathOf("site/manifest.json"), "{ \"name\": \"a web page\" }");

        var outcome = await Negsim.RunAsync("results", "remove", folder.FullPath, "--yes");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("The folder is left alone: it may be something else.", outcome.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("site/manifest.json")));
    }

    [Fact]
    public async Task Remove_ThroughASymbolicLink_IsRefused()
    {
        using var folder = await FilledAsync();
        Directory.CreateSymbolicLink(folder.PathOf("link"), folder.PathOf("all"));
        Directory.CreateDirectory(folder.PathOf("around"));
        Directory.CreateSymbolicLink(folder.PathOf("around/link"), folder.PathOf("all"));

        var itself = await Negsim.RunAsync("results", "remove", folder.PathOf("link"), "--yes");
        var below = await Negsim.RunAsync("results", "remove", folder.PathOf("around"), "--yes");

        Assert.Equal((2, 2), (itself.ExitCode, below.ExitCode));
        Assert.Contains("this is a symbolic link", itself.Error, StringComparison.Ordinal);
        Assert.Contains("this is no folder of results, and there is none below it", below.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("all/sweep/sweep.json")));
    }

    [Theory]
    [InlineData("list", "missing", "there is no such folder")]
    [InlineData("list", ".", "--before tomorrow: expected a day such as 2026-01-31.", "--before", "tomorrow")]
    [InlineData("list", ".", "--yes: this goes with 'results remove'.", "--yes")]
    [InlineData("forget", ".", "forget")]
    public async Task Results_OfWrongInput_SaysWhatIsExpected(string what, string name, string expected, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync(["results", what, folder.PathOf(name), .. options]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    private static async Task<TemporaryFolder> FilledAsync()
    {
        var folder = new TemporaryFolder();
        folder.WriteSmallSweep();
        await Negsim.RunAsync("run", folder.PathOf("small.yaml"), "--no-charts", "--out", folder.PathOf("all/deep/run"));
        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("all/sweep"));
        return folder;
    }
}
