using System.IO.Compression;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Tests.Results;

/// <summary>Result folders that somebody else made: what is in them is read, what a link in them leads to is not.</summary>
public sealed class ForeignResultTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("manifest.json", "chart", "out")]
    [InlineData("manifest.json", "report", "out")]
    [InlineData("manifest.json", "bundle", "out")]
    [InlineData("manifest.json", "replay", "out")]
    [InlineData("manifest.json", "export", "out", "--format", "csv")]
    [InlineData("world.csv", "chart", "out")]
    [InlineData("events.jsonl", "chart", "out")]
    [InlineData("events.jsonl", "explain", "out")]
    [InlineData("trust.parquet", "report", "out")]
    [InlineData("scenario.resolved.yaml", "replay", "out")]
    [InlineData("scenario.resolved.yaml", "bundle", "out")]
    [InlineData("iamc.csv", "export", "out", "--format", "iamc")]
    [InlineData("world.parquet", "export", "out", "--format", "csv")]
    [InlineData("data", "chart", "out")]
    [InlineData("data", "replay", "out")]
    [InlineData("charts", "chart", "out")]
    [InlineData("report.html", "report", "out")]
    public async Task AnyCommand_LinkInAResult_IsRefusedAndNothingIsWritten(string link, params string[] command)
    {
        using var folder = await MadeAsync();
        Link(folder, $"out/{link}");
        var before = Contents(folder);

        var refused = await RunAsync(folder, command);

        Assert.Contains(
            $"{folder.PathOf($"out/{link}")}: this is a symbolic link to {folder.PathOf("elsewhere")}",
            refused.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal(before, Contents(folder));
    }

    [Fact]
    public async Task Results_LinkInAResult_ListsTheOthersAndSaysSo()
    {
        using var folder = await MadeAsync();
        await Negsim.DoneAsync("run", folder.PathOf("small.yaml"), "--out", folder.PathOf("other"), "--no-charts");
        Link(folder, "out/manifest.json");

        var listed = await Negsim.RunAsync("results", "list", folder.FullPath);

        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("manifest.json: this is a symbolic link", listed.Error, StringComparison.Ordinal);
        Assert.Contains(folder.PathOf("other"), listed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("points.jsonl")]
    [InlineData("data")]
    [InlineData("points.csv")]
    [InlineData("scenario.resolved.yaml")]
    public async Task Sweep_LinkInItsFolder_IsNotGoneOnWithAndNotReplayed(string link)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmallSweep();
        await Negsim.DoneAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));
        Link(folder, $"out/{link}");

        foreach (
            var command in new string[][]
            {
                ["sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out")],
                ["replay", folder.PathOf("out")],
            }
        )
        {
            var refused = await Negsim.RunAsync(command).WaitAsync(Patience, TestContext.Current.CancellationToken);

            Assert.Contains($"{folder.PathOf($"out/{link}")}: this is a symbolic link", refused.Error, StringComparison.Ordinal);
            Assert.Equal(2, refused.ExitCode);
        }
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("small.yaml")]
    public async Task Replay_SweepWhoseScenarioBuildsOnAnother_ReadsNothingElsewhere(string other)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmallSweep();
        await Negsim.DoneAsync("sweep", folder.PathOf("e.yaml"), "--out", folder.PathOf("out"));
        var extends = other[0] == '/' ? other : folder.PathOf(other);
        File.WriteAllText(folder.PathOf("out/scenario.resolved.yaml"), $"extends: {extends}\n");
        var hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder.PathOf("out/scenario.resolved.yaml")))
        );
        var manifest = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(folder.PathOf("out/sweep.json")))!;
        manifest["files"]!["scenario.resolved.yaml"] = hash;
        File.WriteAllText(folder.PathOf("out/sweep.json"), manifest.ToJsonString());

        var refused = await Negsim.RunAsync("replay", folder.PathOf("out")).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Contains($"there is no file '{extends}' beside this one", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, refused.ExitCode);
    }

    [Theory]
    [InlineData("../outside.txt", "the archive names '../outside.txt', which is outside its folder")]
    [InlineData("out/a", "the archive has 'out/a' twice")]
    public async Task Replay_ArchiveThatIsNoBundle_IsRefused(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        using (var archive = ZipFile.Open(folder.PathOf("b.zip"), ZipArchiveMode.Create))
        {
            archive.CreateEntry("out/a");
            archive.CreateEntry(name);
        }

        var refused = await Negsim.RunAsync("replay", folder.PathOf("b.zip"));

        Assert.Contains(expected, refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, refused.ExitCode);
    }

    [Fact]
    public async Task AnyCommand_EscapeCodesInAManifest_AreNotPrinted()
    {
        using var folder = await MadeAsync();
        folder.Edit("out/manifest.json", "\"scenario\": \"small\"", "\"scenario\": \"\\u001b[2J\\u202egnol\"");

        var listed = await Negsim.RunAsync("results", "list", folder.FullPath);
        var missing = await Negsim.RunAsync("chart", folder.PathOf("\u001b[31m"));

        Assert.Contains("\\u001B[2J\\u202Egnol", listed.Output, StringComparison.Ordinal);
        Assert.Contains("\\u001B[31m", missing.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', listed.Output + missing.Error);
    }

    private static async Task<TemporaryFolder> MadeAsync()
    {
        var folder = new TemporaryFolder();
        await Negsim.DoneAsync("run", folder.WriteSmall(), "--out", folder.PathOf("out"), "--no-charts");
        return folder;
    }

    // What was there stands elsewhere, unchanged, and a link is in its place: only the link is wrong.
    private static void Link(TemporaryFolder folder, string name)
    {
        var path = folder.PathOf(name);
        var elsewhere = folder.PathOf("elsewhere");
        if (File.Exists(path))
            File.Move(path, elsewhere);
        else
            Directory.CreateDirectory(elsewhere);

        File.CreateSymbolicLink(path, elsewhere);
    }

    private static Task<Outcome> RunAsync(TemporaryFolder folder, string[] command) =>
        Negsim
            .RunAsync([.. command.Select(word => word == "out" ? folder.PathOf(word) : word)])
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

    private static string[] Contents(TemporaryFolder folder) =>
        [.. ForeignFiles.In(folder.FullPath, []).Select(name => $"{name} {File.GetLastWriteTimeUtc(folder.PathOf(name)).Ticks}")];
}
