using System.Text.Json.Nodes;
using Simulation.Model.Binding.Schema;
using Simulation.Storage.Scenarios;

namespace Simulation.Host.Scenarios;

/// <summary>Completes scenarios by the schema that comes with them, which is read when it is first needed.</summary>
internal sealed class Completion
{
    private readonly Lazy<SchemaCompletion> _schema = new(() =>
        new SchemaCompletion(JsonNode.Parse(File.ReadAllText(Path.Combine(ScenarioFolder.Shipped, "scenario.schema.json")))!)
    );

    public (IReadOnlyList<Suggestion> Suggestions, int Replaces) After(string before) => _schema.Value.After(before);
}
