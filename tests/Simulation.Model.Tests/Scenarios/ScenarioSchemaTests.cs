using System.Text.Json.Nodes;
using NJsonSchema;
using Simulation.Model.Catalogs;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Scenarios;

public sealed class ScenarioSchemaTests
{
    private static readonly string Generated = ScenarioSchema.Generate(SchemaFile.Documentation, Catalog.BuiltIn);

    [Fact]
    public void Generate_FromTheTypes_IsTheFileBesideTheScenarios() => SchemaFile.IsUpToDate("scenarios/scenario.schema.json", Generated);

    [Fact]
    public async Task Schema_TakesEveryShippedScenario()
    {
        var schema = await JsonSchema.FromJsonAsync(Generated, TestContext.Current.CancellationToken);

        Assert.All(
            Directory.GetFiles(Repository.PathOf("scenarios"), "*.yaml"),
            file => Assert.Empty(schema.Validate(SchemaFile.JsonOf(File.ReadAllText(file))))
        );
    }

    [Theory]
    [InlineData("sede: 1")]
    [InlineData("seed: -1")]
    [InlineData("institution: { transparency: 1.5 }")]
    [InlineData("institution: { protocol: { kind: single-txt } }")]
    [InlineData("institution: { protocol: { kind: single-text, beta: 1 } }")]
    [InlineData("institution: { protocol: single-txt }")]
    [InlineData("trust: { model: betta }")]
    [InlineData("shocks: [ { kind: tension } ]")]
    public async Task Schema_OfAScenarioWithAMistake_ObjectsAsTheReaderDoes(string line)
    {
        var schema = await JsonSchema.FromJsonAsync(Generated, TestContext.Current.CancellationToken);
        var text = $"{TextFiles.Valid}\n{line}";

        Assert.NotEmpty(schema.Validate(SchemaFile.JsonOf(text)));
        Assert.NotEmpty(TextFiles.Load(text).Problems.Problems);
        Assert.Empty(schema.Validate(SchemaFile.JsonOf(TextFiles.Valid)));
    }

    [Fact]
    public void Generate_DescribesKeys_InPlainWords()
    {
        var definitions = JsonNode.Parse(Generated)!["definitions"]!;
        var trust = definitions["TrustDefinition"]!["properties"]!;

        Assert.Equal(
            "The same base rate of trust for every pair, 0 to 1; null derives it from 'prior'.",
            (string?)trust["initial"]!["description"]
        );
        Assert.Equal(0.9, (double?)trust["forgetting"]!["default"]);
        Assert.Equal(
            "fixed: trust stays at its base rate. this project.",
            (string?)definitions["FixedTrust"]!["properties"]!["kind"]!["description"]
        );
        Assert.Contains(
            "\n- rice2010: The twelve regions of RICE-2010; 10-year periods.",
            (string?)definitions["ClimateDefinition"]!["properties"]!["preset"]!["description"],
            StringComparison.Ordinal
        );
    }
}
