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
        Assert.All(["world.csv: ", "iamc.csv: ", "taken.zip: there is a file"], part => Assert.Contains(part, changed.Error, StringComparison.Ordinal));
        Assert.Contains("this is not a result folder", none.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder.PathOf("taken.zip")));
    }
}
