using System.Globalization;
using System.Text.Json.Nodes;
using Simulation.Model.Sources;

namespace Simulation.Model.Tests.Support;

/// <summary>A schema that is generated from the types and kept as a file, and what it is checked against.</summary>
internal static class SchemaFile
{
    private const string UpdateVariable = "NEGSIM_UPDATE_SCHEMA";

    /// <summary>The documentation file of the model.</summary>
    public static string Documentation { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Simulation.Model.xml"));

    /// <summary>Compares a file with what was generated, or writes it if it is to be renewed.</summary>
    public static void IsUpToDate(string name, string generated)
    {
        var path = Repository.PathOf(name);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(path, generated);

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == generated,
            $"{name} is not what the types say: run this test with {UpdateVariable}=1 and commit the file."
        );
    }

    /// <summary>A YAML text as a schema sees it.</summary>
    public static string JsonOf(string yaml) =>
        Node(SourceParser.Parse("a.yaml", yaml, problem => Assert.Fail(problem.ToString()))!)!.ToJsonString();

    private static JsonNode? Node(SourceNode node) =>
        node switch
        {
            MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
            ListNode list => new JsonArray([.. list.Items.Select(Node)]),
            ScalarNode { IsNull: true } => null,
            ScalarNode { IsQuoted: false } plain when double.TryParse(plain.Text, CultureInfo.InvariantCulture, out var number) => number,
            ScalarNode { IsQuoted: false, Text: "true" or "false" } plain => plain.Text == "true",
            _ => ((ScalarNode)node).Text,
        };
}
