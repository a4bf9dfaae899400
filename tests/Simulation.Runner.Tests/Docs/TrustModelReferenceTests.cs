using System.Text.RegularExpressions;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Trust;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Tests.Docs;

/// <summary>The page on trust models: a section on each, with its keys, their defaults and a sample that can be typed in.</summary>
public sealed partial class TrustModelReferenceTests
{
    private const string Around = """
        name: sample
        world: { kind: commons, benefit: 1, cost: 1 }
        horizon: { start: 1, periods: 2 }
        countries: { count: 3 }

        """;

    private static readonly string Page = File.ReadAllText(Checkout.PathOf("docs/reference/trust-models.md"));

    public static TheoryData<string> Kinds => [.. Catalog.BuiltIn.Of(typeof(ITrustModel)).Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Page_EveryModel_HasASectionWithItsKeysAndASample(string kind)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("sample.yaml");
        var section = Regex.Match(Page, $@"^## {kind}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Value;
        var type = Catalog.BuiltIn.Of(typeof(ITrustModel)).Single(model => model.Name == kind).Type;
        var model = Activator.CreateInstance(type);

        File.WriteAllText(file, Around + Sample().Match(section).Groups[1].Value);
        var load = ScenarioFolder.Load(file, [], new RunCompiler());

        Assert.Empty(load.Problems);
        Assert.Equal(type, load.Setup!.Scenario.Trust.Model.GetType());
        Assert.Equal(
            type.GetProperties().Select(key => $"{char.ToLowerInvariant(key.Name[0])}{key.Name[1..]} {key.GetValue(model):0.##}"),
            Row().Matches(section).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}")
        );
    }

    [GeneratedRegex(@"^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"^\| `(\w+)` \|.*\| ([\d.]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
