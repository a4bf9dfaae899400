using System.Text.Json;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Tests.Commands;

public sealed class RunCommandTests
{
    [Fact]
    public async Task Run_Scenario_WritesAWholeFolderAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        var scenario = folder.WriteSmall();

        var outcome = await Negsim.RunAsync("run", scenario, "--out", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(["out", "small.yaml"], folder.Entries());
        string[] expected =
        [
            "events.jsonl",
            "iamc.csv",
            "periods.csv",
            "reference.csv",
            "scenario.resolved.yaml",
            "summary.json",
            "trust.parquet",
            "periods.parquet",
            "world.csv",
            "charts/headline.svg",
        ];
        var files = ManifestOf(folder.PathOf("out")).GetProperty("files");
        Assert.All(expected, name => Assert.True(files.TryGetProperty(name, out _) && File.Exists(folder.PathOf($"out/{name}")), name));
        Assert.Contains("agreement_rate", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SameSeedElsewhere_GivesTheSameBytes()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();

        await Negsim.RunAsync("run", here.WriteSmall(), "--out", here.PathOf("one"));
        await Negsim.RunAsync("run", there.WriteSmall(), "--out", there.PathOf("another/place"));

        Assert.Equal(
            ManifestOf(here.PathOf("one")).GetProperty("files").GetRawText(),
            ManifestOf(there.PathOf("another/place")).GetProperty("files").GetRawText()
        );
    }

    [Fact]
    public async Task Run_Options_OverrideTheScenario()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync(
            "run",
            folder.WriteSmall(),
            "--out",
            folder.PathOf("out"),
            "--replicates",
            "3",
            "--seed",
            "11",
            "--events",
            "2",
            "--set",
            "institution.redTape=0.25",
            "--no-charts"
        );

        Assert.Equal(0, outcome.ExitCode);
        var manifest = ManifestOf(folder.PathOf("out"));
        Assert.Equal(
            (3, 11UL, 2),
            (
                manifest.GetProperty("replicates").GetInt32(),
                manifest.GetProperty("seed").GetUInt64(),
                manifest.GetProperty("events").GetInt32()
            )
        );
        Assert.Contains("redTape: 0.25", File.ReadAllText(folder.PathOf("out/scenario.resolved.yaml")), StringComparison.Ordinal);
        Assert.Contains("\"replicate\":1", File.ReadAllText(folder.PathOf("out/events.jsonl")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out/charts")));
    }

    [Fact]
    public async Task Run_WrongScenario_ListsEveryProblemAtItsPlaceAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        var scenario = folder.PathOf("wrong.yaml");
        File.WriteAllText(
            scenario,
            SmallScenario
                .Text.Replace("seed: 7", "sead: 7", StringComparison.Ordinal)
                .Replace("periods: 4", "periods: none", StringComparison.Ordinal)
        );

        var outcome = await Negsim.RunAsync("run", scenario, "--out", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{scenario}(3,", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{scenario}(10,1): ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["wrong.yaml"], folder.Entries());
    }

    [Fact]
    public async Task Run_OutIsSomebodysFolder_LeavesItAlone()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var outcome = await Negsim.RunAsync("run", folder.PathOf("small.yaml"), "--out", folder.FullPath);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(["small.yaml"], folder.Entries());
    }

    [Fact]
    public async Task Run_OutIsAResultFolder_ReplacesItWhole()
    {
        using var folder = new TemporaryFolder();
        var scenario = folder.WriteSmall();
        await Negsim.RunAsync("run", scenario, "--out", folder.PathOf("out"));

        var outcome = await Negsim.RunAsync("run", scenario, "--out", folder.PathOf("out"), "--seed", "12", "--no-charts");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(12UL, ManifestOf(folder.PathOf("out")).GetProperty("seed").GetUInt64());
        Assert.False(Directory.Exists(folder.PathOf("out/charts")));
        Assert.Equal(["out", "small.yaml"], folder.Entries());
    }

    [Fact]
    public async Task Run_NothingCanBeWrittenThere_FailsAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        var scenario = folder.WriteSmall();

        var outcome = await Negsim.RunAsync("run", scenario, "--out", Path.Combine(scenario, "out"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("The run failed, and nothing was written: cannot write beside", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["small.yaml"], folder.Entries());
    }

    [Fact]
    public async Task Run_NoHostAnswers_SaysHowToStartOne()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("run", folder.WriteSmall(), "--out", folder.PathOf("results/out"), "--cluster", "localhost:1");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(
            "no NegotiationSim host answers on localhost:1; start one with `dotnet run -c Release --project Simulation.Host`",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(["small.yaml"], folder.Entries());
    }

    [Fact]
    public async Task Run_WithoutOut_NeverReplaces()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var first = await Negsim.Start(folder.FullPath, "run", "small.yaml", "--no-charts").OutcomeAsync();
        var second = await Negsim
            .Start(folder.FullPath, "run", "small.yaml", "--no-charts", "--set", "institution.redTape=0.5")
            .OutcomeAsync();

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(["small-7", "small-7-2"], Directory.GetDirectories(folder.PathOf("results")).Select(Path.GetFileName).Order());
        Assert.Equal("negsim run small.yaml --no-charts", ManifestOf(folder.PathOf("results/small-7")).GetProperty("command").GetString());
    }

    [Fact]
    public async Task Run_Interrupted_EndsWith130AndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        var run = Negsim.Start(folder.FullPath, "run", "small.yaml", "--replicates", "1000000", "--out", "out");
        var progress = await run.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{run.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var outcome = await run.OutcomeAsync();

        Assert.Contains("of 1,000,000 replicates", progress, StringComparison.Ordinal);
        Assert.Equal(130, outcome.ExitCode);
        Assert.EndsWith("Cancelled; nothing was written.", outcome.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(["small.yaml"], folder.Entries());
    }

    [Fact]
    public async Task Run_TwoAtOnce_HaveAFolderEach()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var running = Enumerable
            .Range(0, 3)
            .Select(_ => Negsim.Start(folder.FullPath, "run", "small.yaml", "--no-charts").OutcomeAsync())
            .ToList();
        var outcomes = await Task.WhenAll(running);

        Assert.All(outcomes, outcome => Assert.True(outcome.ExitCode == 0, outcome.Error));
        Assert.Equal(
            ["small-7", "small-7-2", "small-7-3"],
            Directory.GetFileSystemEntries(folder.PathOf("results")).Select(Path.GetFileName).Order()
        );
    }

    [Theory]
    [InlineData("run", "small.yaml")]
    [InlineData("compare", "small.yaml", "--against", "national")]
    [InlineData("levers", "small.yaml")]
    [InlineData("export", "made", "--format", "csv")]
    [InlineData("chart", "made")]
    public async Task AnyCommand_SomebodyWritesToTheSameFolder_IsRefusedInASentence(params string[] command)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        await Negsim.DoneAsync("run", folder.PathOf("small.yaml"), "--out", folder.PathOf("made"), "--no-charts");
        var before = folder.Entries();

        using var claim = FolderClaim.On(folder.PathOf("out"));
        var outcome = await Negsim.RunAsync([
            .. command.Select(word => word is "small.yaml" or "made" ? folder.PathOf(word) : word),
            "--out",
            folder.PathOf("out"),
        ]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(
            $"{folder.PathOf("out")}: another negsim is writing here; wait until it has ended, or choose another folder with --out.",
            outcome.Error.TrimEnd()
        );
        Assert.Equal(before, folder.Entries().Where(name => name != "out.lock"));
    }

    [Fact]
    public async Task Run_KilledWhileItDraws_LeavesWholeDataThatChartDraws()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        var run = Negsim.Start(folder.FullPath, "run", "small.yaml", "--out", "out");
        while (
            await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
            && !line.StartsWith("Written to out", StringComparison.Ordinal)
        ) { }

        run.Kill();
        await run.OutcomeAsync();

        await Negsim.DoneAsync("replay", folder.PathOf("out"));
        await Negsim.DoneAsync("chart", folder.PathOf("out"));
        await Negsim.DoneAsync("report", folder.PathOf("out"));
        await Negsim.DoneAsync("replay", folder.PathOf("out"));
    }

    private static JsonElement ManifestOf(string folder) => JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
}
