using Simulation.Runner.Tests.Support;

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
        Assert.Equal(["comparison.csv", "comparison.png", "comparison.svg", "comparison.txt"], Directory.GetFiles(folder.PathOf("out/charts")).Select(Path.GetFileName).Order());
        var rows = File.ReadAllLines(folder.PathOf("out/comparison.csv"));
        Assert.StartsWith("indicator,unit,scenario,mean,", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.StartsWith("agreement_rate,share,national,0,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_TheSameScenarioUnderTwoNames_FindsNoDifference()
    {
        using var folder = new TemporaryFolder();
        File.Copy(folder.WriteSmall(), folder.PathOf("again.yaml"));

        var outcome = await Negsim.RunAsync("compare", folder.PathOf("small.yaml"), folder.PathOf("again.yaml"), "--out", folder.PathOf("out"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.DoesNotContain("* ", outcome.Output.Split("Means of")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithWhatIsWrong_ListsItAllAndWritesNothing()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("compare", folder.WriteSmall(), folder.PathOf("small.yaml"), folder.PathOf("none.yaml"), "--against", "regional", "--out", folder.PathOf("out"));

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
        Assert.Contains("name at least two scenarios, or add --against national", outcome.Error, StringComparison.Ordinal);
    }
}
