using Simulation.Runner.Tests.Support;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Tests.Commands;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task Compare_AgainstNational_PutsNoTalksFirst()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("compare", folder.WriteSmall(), "--against", "national", "--out", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Matches(@"indicator +national +small +unit", outcome.Output);
        Assert.Matches(@"agreement_rate +0 +[01]\.[0-9]+", outcome.Output);
        Assert.Equal(
            ["comparison.csv", "comparison.png", "comparison.svg", "comparison.txt", "worth.csv", "worth.png", "worth.svg", "worth.txt"],
            Directory.GetFiles(folder.PathOf("out/charts")).Select(Path.GetFileName).Order()
        );
        var rows = File.ReadAllLines(folder.PathOf("out/comparison.csv"));
        Assert.StartsWith("indicator,unit,scenario,mean,", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.StartsWith("agreement_rate,share,national,0,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_TheSameScenarioUnderTwoNames_FindsNoDifference()
    {
        using var folder = new TemporaryFolder();
        File.Copy(folder.WriteSmall(), folder.PathOf("again.yaml"));

        var outcome = await Negsim.RunAsync(
            "compare",
            folder.PathOf("small.yaml"),
            folder.PathOf("again.yaml"),
            "--out",
            folder.PathOf("out")
        );

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.DoesNotContain("* ", outcome.Output.Split("Means of")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_ScenariosWithUnlikeClimates_SaysThatSeedsDoNotPair()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, spread) in new[] { ("certain", "0"), ("uncertain", "0.3"), ("polite", "0") })
        {
            File.WriteAllText(
                folder.PathOf($"{name}.yaml"),
                $$"""
                name: {{name}}
                world: { kind: climate, preset: dice2016r2, sensitivitySpread: {{spread}} }
                horizon: { start: 2025, periods: 2 }
                countries: { count: 3 }
                trust: { initial: {{(name == "polite" ? "0.9" : "0.4")}} }
                """
            );
        }

        string[] common = ["--replicates", "2", "--out", folder.PathOf("out")];
        var unlike = await Negsim.RunAsync(["compare", folder.PathOf("certain.yaml"), folder.PathOf("uncertain.yaml"), .. common]);
        var alike = await Negsim.RunAsync(["compare", folder.PathOf("certain.yaml"), folder.PathOf("polite.yaml"), .. common]);

        Assert.True(unlike.ExitCode == 0, unlike.Error);
        Assert.Contains(
            "Not pairs: under one seed uncertain has another world than certain, even without any agreement.",
            unlike.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("replicate by replicate", unlike.Output, StringComparison.Ordinal);
        Assert.Contains("differs from certain, replicate by replicate, by more than chance", alike.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Not pairs", alike.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithWhatIsWrong_ListsItAllAndWritesNothing()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync(
            "compare",
            folder.WriteSmall(),
            folder.PathOf("small.yaml"),
            folder.PathOf("none.yaml"),
            "--against",
            "regional",
            "--out",
            folder.PathOf("out")
        );

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--against regional: expected national", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("two scenarios are called 'small'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("none.yaml: there is no such file", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    [Fact]
    public async Task Compare_ASingleScenario_SaysWhatIsMissing()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("compare", folder.WriteSmall());

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("name at least two scenarios, or one and --against national, or --all", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AgainstNational_TellsWhatCollaborationIsWorth()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync(
            "compare",
            folder.WriteSmall(),
            "--against",
            "national",
            "--set",
            "innovation={ spillover: 0.9 }",
            "--out",
            folder.PathOf("out")
        );

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Matches(@"dimension +measure +unit +national +negotiated +full cooperation +sign", outcome.Output);
        Assert.Matches(
            @"Innovation +Research by all, spillover 0.9 +national = 100 +100.0 +[0-9.]+( ± [0-9.]+)? +[0-9.]+ +\+",
            outcome.Output
        );
        Assert.All(
            ["Scope", "Resources", "Complexity", "Impact"],
            head => Assert.Contains($"\n{head} ", "\n" + outcome.Output, StringComparison.Ordinal)
        );
        Assert.Contains(
            File.ReadAllLines(folder.PathOf("out/worth.csv")),
            row => row.StartsWith("resources,contributions,money,national,0,0,0,4", StringComparison.Ordinal)
        );
        Assert.Contains(
            "\"measure\": \"closing_the_gap\"",
            File.ReadAllText(folder.PathOf("out/comparison.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Compare_All_PutsEveryScenarioIntoTheFileTwiceTheSame()
    {
        using var folder = new TemporaryFolder();
        var page = folder.PathOf("page.md");
        File.WriteAllText(
            page,
            "# Page\n\n<!-- compare --all: written by the program -->\nold\n<!-- end of compare --all -->\n\nThe end.\n"
        );

        var outcome = await Negsim.RunAsync("compare", "--all", "--replicates", "2", "--write", page);
        var once = File.ReadAllText(page);
        await Negsim.RunAsync("compare", "--all", "--replicates", "2", "--write", page);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.All(ScenarioFolder.Names(), name => Assert.Contains($"\n| {name} | ", once, StringComparison.Ordinal));
        Assert.StartsWith("# Page\n\n<!-- compare --all", once, StringComparison.Ordinal);
        Assert.EndsWith("<!-- end of compare --all -->\n\nThe end.\n", once, StringComparison.Ordinal);
        Assert.DoesNotContain("old", once, StringComparison.Ordinal);
        Assert.Equal(once, File.ReadAllText(page));
    }

    [Fact]
    public async Task Compare_AllWithWhatDoesNotBelong_ListsIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("page.md"), "no marks");

        var outcome = await Negsim.RunAsync("compare", "--all", "climate-paris", "--write", folder.PathOf("page.md"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--all: this is about all scenarios and writes no folder", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("the file does not say where the table belongs", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("no marks", File.ReadAllText(folder.PathOf("page.md")));
    }

    [Fact]
    public async Task Compare_AgainstNationalWithoutAScenario_SaysWhatIsMissing()
    {
        var outcome = await Negsim.RunAsync("compare", "--against", "national", "--write", "README.md");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("one and --against national", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--write: this belongs to --all.", outcome.Error, StringComparison.Ordinal);
    }
}
