using System.IO.Compression;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class BundleCommandTests
{
    [Fact]
    public async Task Bundle_UnpackedElsewhere_IsProvedByReplay()
    {
        using var folder = new TemporaryFolder();
        await Negsim.RunAsync("run", folder.WriteSmall(), "--no-charts", "--out", folder.PathOf("run"));

        var outcome = await Negsim.RunAsync("bundle", folder.PathOf("run"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        ZipFile.ExtractToDirectory(folder.PathOf("run.zip"), folder.PathOf("elsewhere"));
        var replayed = await Negsim.RunAsync("replay", folder.PathOf("elsewhere/run"));
        Assert.True(replayed.ExitCode == 0, replayed.Error);
        Assert.Contains("\nauthors:\n  - name: ", File.ReadAllText(folder.PathOf("elsewhere/run/CITATION.cff")), StringComparison.Ordinal);
        Assert.Contains("negsim replay run", File.ReadAllText(folder.PathOf("elsewhere/run/README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bundle_TheSameFolderTwice_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        await Negsim.RunAsync("run", folder.WriteSmall(), "--no-charts", "--out", folder.PathOf("run"));

        await Negsim.RunAsync("bundle", folder.PathOf("run"), "--out", folder.PathOf("one.zip"));
        await Negsim.RunAsync("bundle", folder.PathOf("run"), "--out", folder.PathOf("other.zip"));

        Assert.Equal(File.ReadAllBytes(folder.PathOf("one.zip")), File.ReadAllBytes(folder.PathOf("other.zip")));
    }

    [Fact]
    public async Task Bundle_WhatItMustNotPack_IsRefusedAllAtOnceAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        await Negsim.RunAsync("run", folder.WriteSmall(), "--no-charts", "--out", folder.PathOf("run"));
        File.AppendAllText(folder.PathOf("run/world.csv"), "1");
        File.Delete(folder.PathOf("run/iamc.csv"));
        File.WriteAllText(folder.PathOf("taken.zip"), "mine");

        var changed = await Negsim.RunAsync("bundle", folder.PathOf("run"), "--out", folder.PathOf("taken.zip"));
        var none = await Negsim.RunAsync("bundle", folder.FullPath);

        Assert.Equal((2, 2), (changed.ExitCode, none.ExitCode));
        Assert.All(
            ["world.csv: ", "iamc.csv: ", "taken.zip: there is a file"],
            part => Assert.Contains(part, changed.Error, StringComparison.Ordinal)
        );
        Assert.Contains("this is not a result folder", none.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder.PathOf("taken.zip")));
    }

    [Fact]
    public async Task Bundle_OfASweep_IsProvedByReplayAsItIs()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmallSweep();
        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("sweep"));

        var outcome = await Negsim.RunAsync("bundle", folder.PathOf("sweep"));
        Directory.Delete(folder.PathOf("sweep"), true);
        var replayed = await Negsim.RunAsync("replay", folder.PathOf("sweep.zip"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.True(replayed.ExitCode == 0, replayed.Error);
        Assert.Contains("4 points of 3 replicates run again", replayed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bundle_WithDataOfItsOwn_NamesThem()
    {
        using var folder = new TemporaryFolder();
        folder.WriteWithOwnData();
        await Negsim.RunAsync("run", folder.PathOf("own.yaml"), "--replicates", "2", "--no-charts", "--out", folder.PathOf("run"));

        var outcome = await Negsim.RunAsync("bundle", folder.PathOf("run"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal("Note: countries.csv is not a data file of the program; make sure that you may pass it on.", outcome.Error.Trim());
        await using var archive = await ZipFile.OpenReadAsync(folder.PathOf("run.zip"), TestContext.Current.CancellationToken);
        Assert.Contains("run/DATA-SOURCES.md", archive.Entries.Select(entry => entry.FullName));
        using var readme = new StreamReader(await archive.GetEntry("run/README.md")!.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Contains(
            "- `data/countries.csv`: not a file of the program",
            await readme.ReadToEndAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Bundle_OfASweepThatIsNotDone_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmallSweep();
        await Negsim.RunAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("sweep"));
        folder.Edit("sweep/sweep.json", "\"done\": 4", "\"done\": 3");

        var outcome = await Negsim.RunAsync("bundle", folder.PathOf("sweep"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("3 of 4 points of this sweep are done", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("sweep.zip")));
    }

    [Fact]
    public async Task Replay_OfAFileThatIsNoBundle_SaysSo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("a.zip"), "no archive");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("a.zip"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("this is no bundle, or a damaged one", outcome.Error, StringComparison.Ordinal);
    }
}
