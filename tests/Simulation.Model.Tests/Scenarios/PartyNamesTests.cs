using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Scenarios;

/// <summary>Names of parties can be seen and told apart.</summary>
public sealed class PartyNamesTests
{
    [Theory]
    [InlineData("\u200B", "South", "cannot be seen")]
    [InlineData("\u3164", "South", "cannot be seen")]
    [InlineData("North", "North\u200B", "look the same")]
    [InlineData("North", "N\u043Erth", "look the same")]
    public void Names_ThatCannotBeSeenOrToldApart_AreAProblem(string one, string other, string says)
    {
        var yaml = $$"""
            name: names
            world:
              kind: agenda
              issues: [ { name: Cake, values: [mine, yours] } ]
              preferences:
                "{{one}}": { Cake: { weight: 1, evaluations: [1, 0] } }
                "{{other}}": { Cake: { weight: 1, evaluations: [0, 1] } }
            horizon: { start: 1, periods: 1 }
            countries: {}
            institution: { protocol: alternating-offers }
            """;
        var load = ScenarioReader.Read("names.yaml", yaml, new DiskFiles(), [], Catalog.BuiltIn);
        Assert.True(load.Scenario is not null, string.Join('\n', load.Problems.Problems));
        new RunCompiler().Compile(
            load.Scenario,
            new ScenarioPackage("names.yaml", load.Yaml, new Dictionary<string, string>()),
            load.Problems
        );

        Assert.Contains(load.Problems.Problems, problem => problem.Message.Contains(says, StringComparison.Ordinal));
    }
}
