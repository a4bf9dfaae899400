using System.Text.Json;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ForecastCommandTests
{
    private const string Table = """
        Actor,Position,Salience,Capability
        A,0,1,2
        B,50,0.5,4
        C,100,1,1
        """;

    [Fact]
    public async Task Forecast_OfATable_PrintsEveryModelWithWhatItAssumes()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("table.csv"), Table);

        var outcome = await Negsim.RunAsync("forecast", folder.PathOf("table.csv"), "--moves");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Matches(@"issue +0 - 100 +50 +40 +50", outcome.Output);
        Assert.Contains("Bueno de Mesquita (1994)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Challenges on issue", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_AsJson_CanBeReadBack()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("table.csv"), Table);

        var outcome = await Negsim.RunAsync("forecast", folder.PathOf("table.csv"), "--json");

        var forecasts = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("issues")[0].GetProperty("forecasts");
        Assert.Equal(
            40,
            forecasts.EnumerateArray().Single(one => one.GetProperty("model").GetString() == "compromise").GetProperty("value").GetDouble(),
            1e-9
        );
    }

    [Theory]
    [InlineData("tobacco-treaty", "the world 'agenda' of this scenario states none")]
    [InlineData("none.csv", "there is no such file")]
    public async Task Forecast_OfWhatHasNoPositions_SaysSo(string source, string message)
    {
        var outcome = await Negsim.RunAsync("forecast", source);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_OfATableWithMistakes_ListsThemWithTheirPlace()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("table.csv"), "Actor,Position,Salience,Capability\nA,x,1,1\nB,2,-1,1\n");

        var outcome = await Negsim.RunAsync("forecast", folder.PathOf("table.csv"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("table.csv(2,3): expected a number; found 'x'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("table.csv(3,5): expected a number of 0 or more; found '-1'", outcome.Error, StringComparison.Ordinal);
    }
}
