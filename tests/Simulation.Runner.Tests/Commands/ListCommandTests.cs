using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ListCommandTests
{
    [Theory]
    [InlineData("worlds", "commons")]
    [InlineData("protocols", "single-text")]
    [InlineData("strategies", "conceder")]
    [InlineData("decision-rules", "consensus")]
    [InlineData("trust-models", "beta")]
    [InlineData("trust-models", "two-type")]
    [InlineData("trust-models", "witness")]
    [InlineData("trust-models", "fire")]
    [InlineData("indicators", "closing_the_gap")]
    [InlineData("charts", "trust-matrix")]
    [InlineData("scenarios", "commons-symmetric")]
    public async Task List_OfAKind_HasALineForEachThing(string kind, string name)
    {
        var outcome = await Negsim.RunAsync("list", kind);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(outcome.Output.Split('\n'), line => line.StartsWith($"{name} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_OfAnUnknownKind_SuggestsOne()
    {
        var outcome = await Negsim.RunAsync("list", "protocol");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Did you mean 'protocols'?", outcome.Error, StringComparison.Ordinal);
    }
}
