using System.Security.Cryptography;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ChartCommandTests
{
    [Fact]
    public async Task Chart_OfARunWithCharts_DrawsTheSameBytesAgain()
    {
        using var folder = await RunAsync();

        await Negsim.DoneAsync("chart", folder.PathOf("out"), "--out", folder.PathOf("again"));

        var names = Directory.EnumerateFiles(folder.PathOf("out/charts")).Select(path => Path.GetFileName(path)).Order().ToList();
        Assert.Equal(names, Directory.EnumerateFiles(folder.PathOf("again")).Select(path => Path.GetFileName(path)).Order());
        Assert.All(
            names,
            name => Assert.Equal(File.ReadAllBytes(folder.PathOf($"out/charts/{name}")), File.ReadAllBytes(folder.PathOf($"again/{name}")))
        );
    }

    [Fact]
    public async Task Chart_IntoTheRunsFolder_LeavesAFolderThatReplayProves()
    {
        using var folder = await RunAsync();

        await Negsim.DoneAsync(
            "chart",
            folder.PathOf("out"),
            "--kind",
            "headline,trust",
            "--format",
            "svg,csv",
            "--size",
            "column",
            "--theme",
            "dark"
        );

        Assert.Contains(
            "viewBox=\"0 0 480 600\"",
            await File.ReadAllTextAsync(folder.PathOf("out/charts/headline.svg"), TestContext.Current.CancellationToken)
        );
        await Negsim.DoneAsync("replay", folder.PathOf("out"));
    }

    [Fact]
    public async Task Chart_WrongNamesAndNoFolder_AreAllToldAtOnce()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync(
            "chart",
            "nowhere",
            "--kind",
            "pie",
            "--size",
            "a4",
            "--theme",
            "blue",
            "--resolution",
            "3x",
            "--format",
            "pdf"
        );

        Assert.Equal(2, outcome.ExitCode);
        Assert.All(
            ["nowhere: there is no such folder", "'pie'", "'a4'", "'blue'", "'3x'", "'pdf'"],
            part => Assert.Contains(part, outcome.Error)
        );
    }

    [Fact]
    public async Task Chart_KindWithoutData_SaysWhyAndWritesNothing()
    {
        using var folder = await RunAsync();

        var outcome = await Negsim.RunAsync("chart", folder.PathOf("out"), "--kind", "temperature", "--out", folder.PathOf("again"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("temperature: The result has no world series 'temperature'.", outcome.Error);
        Assert.False(Directory.Exists(folder.PathOf("again")));
    }

    [Fact]
    public async Task Chart_TableOfAnotherVersion_SaysWhatWasFoundAndWhatToDo()
    {
        using var folder = await RunAsync();
        var world = folder.PathOf("out/world.csv");
        var manifest = folder.PathOf("out/manifest.json");
        var before = HashOf(world);
        File.WriteAllText(world, File.ReadAllText(world).Replace("trust_mean", "trust_average", StringComparison.Ordinal));
        File.WriteAllText(
            manifest,
            File.ReadAllText(manifest)
                .Replace(before, HashOf(world), StringComparison.Ordinal)
                .Replace("\"version\": \"", "\"version\": \"0.0.", StringComparison.Ordinal)
        );

        var outcome = await Negsim.RunAsync("chart", folder.PathOf("out"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("world.csv(1,1): expected", outcome.Error);
        Assert.Contains("written by negsim 0.0.", outcome.Error);
        Assert.Contains("run its scenario again", outcome.Error);
    }

    [Fact]
    public async Task Chart_TableChangedByHand_IsRefused()
    {
        using var folder = await RunAsync();
        File.AppendAllText(folder.PathOf("out/world.csv"), "more\n");
        File.Delete(folder.PathOf("out/trust.parquet"));

        var outcome = await Negsim.RunAsync("chart", folder.PathOf("out"), "--out", folder.PathOf("again"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("world.csv: the file has been changed since it was written", outcome.Error);
        Assert.Contains("trust.parquet: the file is missing", outcome.Error);
        Assert.False(Directory.Exists(folder.PathOf("again")));
    }

    [Fact]
    public async Task Chart_AHeight_IsThatOfThePage()
    {
        using var folder = await RunAsync();

        await Negsim.DoneAsync(
            "chart",
            folder.PathOf("out"),
            "--kind",
            "headline",
            "--format",
            "svg",
            "--size",
            "column",
            "--height",
            "350",
            "--out",
            folder.PathOf("low")
        );

        Assert.Contains(
            "viewBox=\"0 0 480 350\"",
            await File.ReadAllTextAsync(folder.PathOf("low/headline.svg"), TestContext.Current.CancellationToken)
        );
        var outcome = await Negsim.RunAsync("chart", folder.PathOf("out"), "--height", "20", "--out", folder.PathOf("lower"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--height", outcome.Error);
        Assert.False(Directory.Exists(folder.PathOf("lower")));
    }

    [Fact]
    public async Task Run_WithChartsThatWouldShowNothingOrNoName_NotesIt()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("unseen.yaml");
        await File.WriteAllTextAsync(
            path,
            """
            name: unseen
            world:
              kind: agenda
              issues:
                - { name: "\U00010602", values: [a, b] }
              preferences:
                "\U00010600":
                  "\U00010602": { weight: 1, evaluations: [3, 2] }
                Россия:
                  "\U00010602": { weight: 1, evaluations: [3, 2] }
            horizon: { start: 2026, periods: 2 }
            countries: {}
            institution:
              protocol: { kind: random-proposer, rounds: 4 }
              decision: { kind: quota, atLeast: 0.5 }
            replicates: 2
            """,
            TestContext.Current.CancellationToken
        );

        var outcome = await Negsim.RunAsync("run", path, "--out", folder.PathOf("out"));

        Assert.Contains("pictures have numbers for them: 1 = \U00010600", outcome.Error);
        Assert.Contains("would show no difference, so it was not drawn: ", outcome.Error);
        Assert.Contains(
            "Key: 1 = ",
            await File.ReadAllTextAsync(folder.PathOf("out/charts/headline.txt"), TestContext.Current.CancellationToken)
        );
        Assert.Contains(
            "1 = \U00010600",
            await File.ReadAllTextAsync(folder.PathOf("out/report.html"), TestContext.Current.CancellationToken)
        );
        Assert.DoesNotMatch(
            @"<text[^>]*>\s*</text>",
            await File.ReadAllTextAsync(folder.PathOf("out/charts/headline.svg"), TestContext.Current.CancellationToken)
        );
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static async Task<TemporaryFolder> RunAsync()
    {
        var folder = new TemporaryFolder();
        await Negsim.DoneAsync("run", folder.WriteSmall(), "--out", folder.PathOf("out"));
        return folder;
    }
}
