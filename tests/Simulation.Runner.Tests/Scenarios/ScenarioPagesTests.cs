using System.Text.RegularExpressions;
using Simulation.Model.Engine;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Tests.Scenarios;

/// <summary>The pages on the scenarios: there is one on each, the table names all, and what they say to try can be typed in.</summary>
public sealed partial class ScenarioPagesTests
{
    public static TheoryData<string> Names => [.. ShippedScenarios.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Table_EveryScenario_IsInItOnce(string name)
    {
        var table = File.ReadAllText(Checkout.PathOf("scenarios/README.md"));

        var links = Regex.Count(table, Regex.Escape($"[{name}]({name}.md)"));

        Assert.Equal(1, links);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_WhatItSaysToTry_IsAScenario(string name)
    {
        var tries = Code()
            .Matches(File.ReadAllText(ShippedScenarios.PageOf(name)))
            .Select(code =>
                Setting()
                    .Matches(code.Value)
                    .Select(setting => setting.Groups[1].Value.Replace("\"", "", StringComparison.Ordinal))
                    .ToArray()
            )
            .Where(settings => settings.Length > 0)
            .ToList();

        Assert.NotEmpty(tries);
        Assert.All(
            tries,
            settings => Assert.Empty(ScenarioFolder.Load(Checkout.PathOf($"scenarios/{name}.yaml"), settings, new RunCompiler()).Problems)
        );
    }

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    // The shell joins quoted parts to what stands before them.
    [GeneratedRegex("""--set ((?:"[^"]*"|[^\s"`])+)""")]
    private static partial Regex Setting();
}
