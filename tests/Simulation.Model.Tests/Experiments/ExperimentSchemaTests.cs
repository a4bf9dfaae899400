using NJsonSchema;
using Simulation.Model.Experiments;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Experiments;

public sealed class ExperimentSchemaTests
{
    private const string Valid = """
        name: transparency
        scenario: commons.yaml
        design: { kind: lhs, points: 8 }
        factors:
          institution.transparency: { min: 0.1, max: 1 }
          institution.protocol: [single-text, { kind: pledge-and-review, rounds: 4 }]
        indicators: trust_mean
        """;

    private static readonly string Generated = ExperimentSchema.Generate(SchemaFile.Documentation);

    [Fact]
    public void Generate_FromTheTypes_IsTheFileBesideTheExperiments() =>
        SchemaFile.IsUpToDate("scenarios/experiments/experiment.schema.json", Generated);

    [Fact]
    public async Task Schema_TakesEveryShippedExperiment()
    {
        var schema = await JsonSchema.FromJsonAsync(Generated, TestContext.Current.CancellationToken);
        string[] files = [.. Shipped("sensitivity"), .. Shipped("stylised-facts")];

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(schema.Validate(SchemaFile.JsonOf(File.ReadAllText(file)))));
        Assert.All(
            files,
            file =>
                Assert.StartsWith(
                    "# yaml-language-server: $schema=../experiment.schema.json\n",
                    File.ReadAllText(file),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("sede: 1")]
    [InlineData("seed: -1")]
    [InlineData("replicates: 0")]
    [InlineData("theory: rnd.aj")]
    [InlineData("fact: { id: SF7, claim: c, source: s, expect: [] }")]
    [InlineData("fact: { id: SF07, claim: c, source: s, expect: [ { indicator: trust_mean, along: x, shape: rising } ] }")]
    public async Task Schema_OfAnExperimentWithAMistake_ObjectsAsTheReaderDoes(string line)
    {
        var schema = await JsonSchema.FromJsonAsync(Generated, TestContext.Current.CancellationToken);
        var text = $"{Valid}\n{line}";

        Assert.NotEmpty(schema.Validate(SchemaFile.JsonOf(text)));
        Assert.False(ExperimentReader.Read("a.yaml", text).Problems.IsEmpty);
    }

    [Theory]
    [InlineData("{ kind: lhs, points: 8 }", "{ kind: lhs, point: 8 }")]
    [InlineData("{ kind: lhs, points: 8 }", "latin")]
    [InlineData("{ min: 0.1, max: 1 }", "{ min: 0.1, max: 1, scale: cubic }")]
    [InlineData("{ min: 0.1, max: 1 }", "{ from: 0.1, to: 1 }")]
    public async Task Schema_OfADesignOrFactorWithAMistake_ObjectsAsTheReaderDoes(string right, string wrong)
    {
        var schema = await JsonSchema.FromJsonAsync(Generated, TestContext.Current.CancellationToken);
        var text = Valid.Replace(right, wrong, StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(SchemaFile.JsonOf(text)));
        Assert.False(ExperimentReader.Read("a.yaml", text).Problems.IsEmpty);
        Assert.Empty(schema.Validate(SchemaFile.JsonOf(Valid)));
        Assert.True(ExperimentReader.Read("a.yaml", Valid).Problems.IsEmpty);
    }

    private static string[] Shipped(string folder) => Directory.GetFiles(Repository.PathOf($"scenarios/experiments/{folder}"), "*.yaml");
}
