using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ReplayCommandTests
{
    [Fact]
    public async Task Replay_OfWhatWasRun_FindsTheSameBytes()
    {
        using var folder = await RunAsync();

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("with the same bytes", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfADataFileThatWasEdited_NamesIt()
    {
        using var folder = await RunAsync();
        File.AppendAllText(folder.PathOf("out/periods.csv"), "one more row\n");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal($"{folder.PathOf("out/periods.csv")}: the file has been changed since it was written.", outcome.Error.Trim());
    }

    [Fact]
    public async Task Replay_OfAManifestWithOtherHashes_NamesWhatDiffers()
    {
        using var folder = await RunAsync();
        var manifest = File.ReadAllText(folder.PathOf("out/manifest.json"));
        File.WriteAllText(folder.PathOf("out/manifest.json"), manifest.Replace("\"seed\": 7", "\"seed\": 8", StringComparison.Ordinal));

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("summary.json: other bytes this time", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json", "has no manifest.json")]
    [InlineData("world.csv", "the file is missing")]
    [InlineData("scenario.resolved.yaml", "the file is missing")]
    public async Task Replay_OfAFolderThatLacksAFile_EndsWith2(string file, string message)
    {
        using var folder = await RunAsync();
        File.Delete(folder.PathOf($"out/{file}"));

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json", "the manifest is damaged")]
    [InlineData("scenario.resolved.yaml", "cannot be run again")]
    public async Task Replay_OfAFolderThatIsDamaged_EndsWith2(string file, string message)
    {
        using var folder = await RunAsync();
        File.AppendAllText(folder.PathOf($"out/{file}"), "}");

        var outcome = await Negsim.RunAsync("replay", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private static async Task<TemporaryFolder> RunAsync()
    {
        var folder = new TemporaryFolder();
        var outcome = await Negsim.RunAsync("run", folder.WriteSmall(), "--out", folder.PathOf("out"), "--no-charts");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return folder;
    }
}
