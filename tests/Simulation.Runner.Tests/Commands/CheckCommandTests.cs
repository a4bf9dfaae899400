using Simulation.Runner.Scenarios;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_ShippedScenarios_AreFine()
    {
        string[] names = [.. ScenarioFolder.Names()];

        var outcome = await Negsim.RunAsync(["check", .. names]);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.All(names, name => Assert.Contains($"{name}: fine", outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_OneOfTwoIsWrong_TellsOfBoth()
    {
        using var folder = new TemporaryFolder();
        var good = folder.WriteSmall();
        var wrong = folder.PathOf("wrong.yaml");
        File.WriteAllText(wrong, "name: wrong\nworld: { kind: comons }\n");

        var outcome = await Negsim.RunAsync("check", wrong, good);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{wrong}(2,", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("'commons'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{good}: fine", outcome.Output, StringComparison.Ordinal);
    }
}
