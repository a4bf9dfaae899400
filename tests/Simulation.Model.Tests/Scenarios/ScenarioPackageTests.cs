using Simulation.Model.Catalogs;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Scenarios;

public sealed class ScenarioPackageTests
{
    private static readonly Dictionary<string, string> NoData = [];

    [Fact]
    public void Read_PackageOfEveryShippedScenario_IsTheSameScenario() =>
        Assert.All(
            Directory.GetFiles(Repository.PathOf("scenarios"), "*.yaml"),
            file =>
            {
                var load = ScenarioReader.Read(file, File.ReadAllText(file), new DiskFiles(), ["trust.initial=0.4"], Catalog.BuiltIn);

                var again = ScenarioReader.Read(new ScenarioPackage("b.yaml", load.Yaml, NoData), Catalog.BuiltIn);

                Assert.Empty(again.Problems.Problems);
                Assert.Equivalent(load.Scenario, again.Scenario, strict: true);
                Assert.Equal(load.Yaml, again.Yaml);
            }
        );

    [Theory]
    [InlineData("title: \"tab\\t, quote \\\", backslash \\\\, \\r\\n, \\u0085 \\u2028 \\uFEFF \\0\"")]
    [InlineData("title: |\n  two\n  lines: with a colon # and a sign\n")]
    [InlineData("title: '- a'")]
    [InlineData("title: 'null'")]
    [InlineData("title: ''")]
    [InlineData("title: \U0001F30D Österreich")]
    [InlineData("shocks: []")]
    [InlineData("title: \"\\U0001F30D\"")]
    [InlineData("institution: null")]
    [InlineData("classroom: { briefs: { 'a: b': {}, '': {}, '-': {}, 'null': {} } }")]
    public void Read_PackageOfOddTexts_IsTheSameScenario(string line)
    {
        var load = TextFiles.Load($"{TextFiles.Valid}\n{line}");

        var again = ScenarioReader.Read(new ScenarioPackage("b.yaml", load.Yaml, NoData), Catalog.BuiltIn);

        Assert.NotNull(load.Scenario);
        Assert.Equivalent(load.Scenario, again.Scenario, strict: true);
        Assert.Equal(load.Yaml, again.Yaml);
    }

    [Fact]
    public void Yaml_OfAScenario_IsCanonical() =>
        Assert.Equal(
            """
            name: small
            world:
              kind: commons
              benefit: 1
              cost: 1
            horizon:
              start: 1
              periods: 4
            countries:
              count: 3
            shocks:
              -
                period: 1
                kind: tension
                between: [C01, C02]
            title: "a b"

            """,
            TextFiles
                .Load(
                    $"{TextFiles.Valid}\nshocks: [ {{ period: 1, kind: tension, between: [C01, C02] }} ]",
                    "horizon.periods=4",
                    "title=a b"
                )
                .Yaml
        );

    [Fact]
    public void Hash_DependsOnTextAndData()
    {
        ScenarioPackage[] packages =
        [
            new("a", "name: a", NoData),
            new("a", "name: b", NoData),
            new("a", "name: a", new Dictionary<string, string> { ["x"] = "1" }),
            new("a", "name: a", new Dictionary<string, string> { ["y"] = "1" }),
            new("a", "name: a", new Dictionary<string, string> { ["x"] = "2" }),
        ];

        Assert.Distinct(packages.Select(package => package.Hash));
        Assert.Equal(packages[0].Hash, new ScenarioPackage("elsewhere", "name: a", NoData).Hash);
    }
}
