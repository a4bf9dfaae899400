using Simulation.Runner.Results;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;

namespace Simulation.Runner.Tests.Plugins;

/// <summary>
/// Somebody's assembly with a protocol, a world, a trust model, a strategy and a decision rule, through the command line.
/// </summary>
public sealed class PluginsOptionTests : IDisposable
{
    private const string Experiment = """
        name: sweeps
        scenario: sample.yaml
        design: grid
        factors: { trust.initial: [0.3, 0.6] }
        replicates: 2
        seed: 5
        indicators: [ambition_ratio]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _scenario;

    public PluginsOptionTests()
    {
        _scenario = _folder.PathOf("sample.yaml");
        File.WriteAllText(_scenario, SamplePlugin.Scenario);
    }

    public void Dispose() => _folder.Dispose();

    // The same plug-in, a byte longer.
    private string OtherBuild()
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("plugins")).FullName;
        File.WriteAllBytes(Path.Combine(folder, SamplePlugin.FileName), [.. File.ReadAllBytes(SamplePlugin.File), 0]);
        return folder;
    }

    [Theory]
    [InlineData("worlds", "shared-well")]
    [InlineData("protocols", "one-pledge", "lowest-share")]
    [InlineData("strategies", "late-mover")]
    [InlineData("decision-rules", "all-but-one")]
    [InlineData("trust-models", "last-impression")]
    public async Task List_WithPlugins_NamesTheirKindsNextToTheModels(string what, params string[] kinds)
    {
        var without = await Negsim.RunAsync("list", what);
        var with = await Negsim.RunAsync("list", what, "--plugins", SamplePlugin.Folder);

        Assert.All(kinds, kind => Assert.DoesNotContain(kind, without.Output, StringComparison.Ordinal));
        Assert.All(kinds, kind => Assert.Contains(kind, with.Output, StringComparison.Ordinal));
        Assert.Equal(kinds.Length, Lines(with) - Lines(without));

        static int Lines(Outcome outcome) => outcome.Output.Split('\n').Length;
    }

    [Fact]
    public async Task Check_OfAScenarioWithKindsOfAPlugin_IsFineWithItOnly()
    {
        var with = await Negsim.RunAsync("check", _scenario, "--plugins", SamplePlugin.Folder);
        var without = await Negsim.RunAsync("check", _scenario);

        Assert.True(with.ExitCode == 0, with.Error);
        Assert.Equal(2, without.ExitCode);
        Assert.Matches("unknown kind 'shared-well'[.] There is: .* Kinds of your own are loaded with --plugins[.]", without.Error);
    }

    [Fact]
    public async Task Run_WithPlugins_IsReplayedWithThemOnly()
    {
        var results = _folder.PathOf("results");
        await Negsim.DoneAsync("run", _scenario, "--plugins", SamplePlugin.Folder, "--out", results, "--no-charts");

        var plugin = Assert.Single(Manifest.Read(results).Manifest!.Plugins!);
        var again = await Negsim.RunAsync("replay", results, "--plugins", SamplePlugin.Folder);
        var without = await Negsim.RunAsync("replay", results);

        Assert.Equal((SamplePlugin.Name, "1.2.3"), (plugin.Name, plugin.Version));
        Assert.Equal(FileHash.Of(SamplePlugin.Folder, SamplePlugin.FileName, CancellationToken.None), plugin.Sha256);
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(2, without.ExitCode);
        Assert.Contains($"it was made with the plug-in {SamplePlugin.Name} 1.2.3", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OfAProtocolWithAQuestionOfItsOwn_IsReplayed()
    {
        var results = _folder.PathOf("results");
        string[] chosen = ["--set", "institution.protocol=lowest-share", "--plugins", SamplePlugin.Folder];
        await Negsim.DoneAsync(["run", _scenario, .. chosen, "--out", results, "--no-charts"]);

        var again = await Negsim.RunAsync("replay", results, "--plugins", SamplePlugin.Folder);
        var why = await Negsim.RunAsync("explain", results);

        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Contains("What is adopted is the lowest share", why.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutPlugins_HasNoneInItsManifest()
    {
        var results = _folder.PathOf("results");
        await Negsim.DoneAsync("run", _folder.WriteSmall(), "--out", results, "--no-charts");

        Assert.DoesNotContain(
            "plugins",
            await File.ReadAllTextAsync(Path.Combine(results, Manifest.FileName), CancellationToken.None),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("replay")]
    [InlineData("report")]
    [InlineData("chart")]
    public async Task AnyReader_WithAnotherBuildOfThePlugin_SaysSo(string command)
    {
        var results = _folder.PathOf("results");
        await Negsim.DoneAsync("run", _scenario, "--plugins", SamplePlugin.Folder, "--out", results, "--no-charts");

        var again = await Negsim.RunAsync(command, results, "--plugins", OtherBuild());

        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Contains($"Note: {results}: the plug-in {SamplePlugin.Name} was 1.2.3", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_ThatDiffersWithAnotherBuild_NamesRuntimeAndPluginOnBothSides()
    {
        var results = _folder.PathOf("results");
        await Negsim.DoneAsync("run", _scenario, "--plugins", SamplePlugin.Folder, "--out", results, "--no-charts");
        var manifest = Manifest.Read(results).Manifest!;

        var sentence = RunReplay.OtherBytes("summary.json", manifest, PluginFolder.CatalogOf(OtherBuild()));

        Assert.StartsWith(
            $"summary.json: other bytes this time (then version {Manifest.ProgramVersion} on {Manifest.ProgramRuntime}; "
                + $"now version {Manifest.ProgramVersion} on {Manifest.ProgramRuntime}; "
                + $"the plug-in {SamplePlugin.Name} was 1.2.3 (SHA-256 ",
            sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sweep_WithAnotherBuildOfThePlugin_CannotGoOn()
    {
        await File.WriteAllTextAsync(_folder.PathOf("e.yaml"), Experiment, CancellationToken.None);
        string[] sweep = ["sweep", _folder.PathOf("e.yaml"), "--out", _folder.PathOf("swept"), "--plugins"];
        await Negsim.DoneAsync([.. sweep, SamplePlugin.Folder]);

        var other = await Negsim.RunAsync([.. sweep, OtherBuild()]);
        var same = await Negsim.RunAsync([.. sweep, SamplePlugin.Folder]);

        Assert.Equal(2, other.ExitCode);
        Assert.Contains(
            $"this sweep cannot go on: the plug-in {SamplePlugin.Name} was 1.2.3 (SHA-256 ",
            other.Error,
            StringComparison.Ordinal
        );
        Assert.True(same.ExitCode == 0, same.Error);
    }

    [Fact]
    public async Task Plugins_OfNoSuchFolder_AreRefusedInASentence()
    {
        var outcome = await Negsim.RunAsync("check", _scenario, "--plugins", _folder.PathOf("nowhere"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal($"--plugins {_folder.PathOf("nowhere")}: there is no such folder.", outcome.Error.Trim());
    }
}
