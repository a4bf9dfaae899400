using System.Text.RegularExpressions;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Worlds;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Tests.Docs;

/// <summary>The page on the worlds: it has a section on each, and what it shows can be typed in.</summary>
public sealed partial class WorldReferenceTests
{
    private const string Around = """
        name: sample
        horizon: { start: 2025, periods: 2 }
        countries: { select: [USA, CHN, DEU, GEO] }

        """;

    private static readonly string Page = File.ReadAllText(Checkout.PathOf("docs/reference/worlds.md"));

    public static TheoryData<string> Kinds => [.. Catalog.BuiltIn.Of(typeof(IWorldDefinition)).Select(world => world.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Page_EveryWorld_HasASectionWhoseSamplesAreScenarios(string kind)
    {
        using var folder = new TemporaryFolder();
        var section = Regex.Match(Page, $@"^## {kind}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline);

        var problems = Sample()
            .Matches(section.Value)
            .SelectMany(
                (sample, number) =>
                {
                    var file = folder.PathOf($"{number}.yaml");
                    File.WriteAllText(file, Around + sample.Groups[1].Value);
                    return ScenarioFolder.Load(file, [], new RunCompiler()).Problems;
                }
            );

        Assert.True(section.Success, $"docs/reference/worlds.md has no section '## {kind}'.");
        Assert.Empty(problems);
    }

    [GeneratedRegex(@"^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sample();
}
