using Simulation.Model.Scenarios;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class OriginTests
{
    [Fact]
    public void Here_SeveralScenarios_NamesFilesThatDifferWithTheirScenario()
    {
        var one = Package(("countries.csv", "a"), ("affinity.csv", "b"));
        var other = Package(("countries.csv", "a"), ("affinity.csv", "c"));

        var data = Origin.Here([("one", one), ("other", other)]).Data;

        Assert.Equal(["countries.csv", "one/affinity.csv", "other/affinity.csv"], data.Keys);
        Assert.Equal(one.DataHashes()["countries.csv"], data["countries.csv"]);
        Assert.Equal(other.DataHashes()["affinity.csv"], data["other/affinity.csv"]);
    }

    [Fact]
    public void Differences_WhatOneOfTheTwoDoesNotTell_IsNone()
    {
        var none = new Dictionary<string, string>();
        var now = new Origin("2", "abc", ".NET 10", "here", new Dictionary<string, string> { ["YamlDotNet"] = "16" }, none);

        Assert.Equal(
            ["the program's version was 1, and is 2 now.", "the package YamlDotNet was 15, and is 16 now."],
            (
                now with
                {
                    Version = "1",
                    Commit = null,
                    Machine = null,
                    Packages = new Dictionary<string, string> { ["YamlDotNet"] = "15" },
                }
            ).Differences(now)
        );
    }

    private static ScenarioPackage Package(params (string Name, string Text)[] data) =>
        new("s.yaml", "name: s\n", data.ToDictionary(file => file.Name, file => file.Text));
}
