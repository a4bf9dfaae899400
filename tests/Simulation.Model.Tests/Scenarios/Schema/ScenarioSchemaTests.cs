using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using Simulation.Model.Scenarios.Schema;
using Simulation.Model.Scenarios.Source;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Scenarios.Schema;

public sealed class ScenarioSchemaTests
{
    private const string UpdateVariable = "NEGSIM_UPDATE_SCHEMA";
    private static readonly string Path = Repository.PathOf("scenarios/scenario.schema.json");
    private static readonly string Generated = ScenarioSchema.Generate(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Simulation.Model.xml")));

    [Fact]
    public void Generate_FromTheTypes_IsTheFileBesideTheScenarios()
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(Path, Generated);

        Assert.True(File.Exists(Path) && File.ReadAllText(Path) == Generated, $"scenarios/scenario.schema.json is not what the types say: run this test with {UpdateVariable}=1 and commit the file.");
    }

    [Fact]
    public async Task Schema_TakesEveryShippedScenario()
    {
        var schema = await JsonSchema.FromJsonAsync(Generated, TestContext.Current.CancellationToken);

        Assert.All(Directory.GetFiles(Repository.PathOf("scenarios"), "*.yaml"), file => Assert.Empty(schema.Validate(JsonOf(File.ReadAllText(file)))));
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

        Assert.NotEmpty(schema.Validate(JsonOf(text)));
        Assert.NotEmpty(TextFiles.Load(text).Problems.Problems);
        Assert.Empty(schema.Validate(JsonOf(TextFiles.Valid)));
    }

    [Fact]
    public void Generate_DescribesKeys_InPlainWords()
    {
        var trust = JsonNode.Parse(Generated)!["definitions"]!["TrustDefinition"]!["properties"]!;

        Assert.Equal("The same base rate of trust for every pair, 0 to 1; null derives it from 'prior'.", (string?)trust["initial"]!["description"]);
        Assert.Equal(0.9, (double?)trust["forgetting"]!["default"]);
        Assert.Contains("\n- fixed: Trust stays at its base rate.", (string?)trust["model"]!["description"], StringComparison.Ordinal);
    }

    private static string JsonOf(string yaml) => Node(SourceParser.Parse("a.yaml", yaml, problem => Assert.Fail(problem.ToString()))!)!.ToJsonString();

    private static JsonNode? Node(SourceNode node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Node)]),
        ScalarNode { IsNull: true } => null,
        ScalarNode { IsQuoted: false } plain when double.TryParse(plain.Text, CultureInfo.InvariantCulture, out var number) => number,
        ScalarNode { IsQuoted: false, Text: "true" or "false" } plain => plain.Text == "true",
        _ => ((ScalarNode)node).Text,
    };
}
