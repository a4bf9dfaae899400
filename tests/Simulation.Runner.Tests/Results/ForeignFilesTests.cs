using Simulation.Runner.Tests.Support;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Tests.Results;

public sealed class ForeignFilesTests
{
    [Fact]
    public async Task Run_IntoAResultWithFilesOfSomebodyBesideIt_NamesThemAndKeepsAll()
    {
        using var folder = new TemporaryFolder();
        var target = folder.PathOf("out");
        await Negsim.RunAsync("run", "commons-symmetric", "--replicates", "1", "--no-charts", "--out", target);
        var again = await Negsim.RunAsync("run", "commons-symmetric", "--replicates", "1", "--no-charts", "--out", target);
        File.WriteAllText(Path.Combine(target, "notes.txt"), "mine");
        File.WriteAllText(Path.Combine(target, ".hidden"), "mine too");

        var refused = await Negsim.RunAsync("run", "commons-symmetric", "--replicates", "1", "--no-charts", "--out", target);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(
            "beside a result the folder holds '.hidden', 'notes.txt', so it is left alone",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("mine", File.ReadAllText(Path.Combine(target, "notes.txt")));
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("charts/../../secret.txt")]
    public async Task Bundle_ManifestThatNamesAFileOutside_IsRefused(string name)
    {
        using var folder = new TemporaryFolder();
        var target = folder.PathOf("out");
        await Negsim.RunAsync("run", "commons-symmetric", "--replicates", "1", "--no-charts", "--out", target);
        var manifest = Path.Combine(target, Manifest.FileName);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"world.csv\"", $"\"{name}\"", StringComparison.Ordinal));

        var refused = await Negsim.RunAsync("bundle", target, "--out", folder.PathOf("out.zip"));

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains($"the manifest names '{name}', which is outside its folder", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("out.zip")));
    }
}
