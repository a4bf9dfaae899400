using System.Text.Json;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class SolveCommandTests
{
    [Fact]
    public async Task Solve_AScenario_PrintsReferencesCoalitionsAndBargaining()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("solve", folder.WriteSmall());

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("Stable coalitions: 4 of all", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("kalai_smorodinsky", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solve_AsJson_CanBeReadBack()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("solve", folder.WriteSmall(), "--json");

        var json = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal(3, json.GetProperty("nash").GetProperty("actions").GetArrayLength());
        Assert.True(json.GetProperty("coalitions").GetProperty("isExhaustive").GetBoolean());
    }

    [Fact]
    public async Task Solve_AScenarioWithAMistake_EndsWith2()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("solve", folder.WriteSmall(), "--set", "countries.count=1");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--set countries.count=1", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solve_WithAChart_DrawsTheBargainingSpaceOfThePairAskedFor()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("solve", folder.WriteSmall(), "--chart", folder.PathOf("charts"), "--between", "C03,C01");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.All(["png", "svg", "csv", "txt"], format => Assert.True(File.Exists(folder.PathOf($"charts/bargaining-space.{format}"))));
        var rows = File.ReadLines(folder.PathOf("charts/bargaining-space.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Contains(rows, row => row[0] == "text");
        Assert.All(rows, row => Assert.Equal(["Country 3", "Country 1"], row[3..5]));
        var nash = Assert.Single(rows, row => row[0] == "nash");
        var json = JsonDocument.Parse((await Negsim.RunAsync("solve", folder.PathOf("small.yaml"), "--json")).Output).RootElement;
        var told = json.GetProperty("bargaining")
            .GetProperty("points")
            .EnumerateArray()
            .First(point => point.GetProperty("name").GetString() == "nash")
            .GetProperty("point")
            .GetProperty("utilities");
        Assert.Equal(told[2].GetDouble(), double.Parse(nash[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("C01,C01")]
    [InlineData("C01")]
    [InlineData("C01,XX")]
    public async Task Solve_AChartOfAWrongPair_SaysWhoThereIs(string between)
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("solve", folder.WriteSmall(), "--chart", folder.PathOf("charts"), "--between", between);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("there are C01, C02, C03", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("charts")));
    }
}
