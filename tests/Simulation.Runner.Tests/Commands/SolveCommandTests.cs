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
}
