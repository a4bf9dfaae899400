using System.Text.Json.Nodes;
using Simulation.Model.Binding.Schema;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Scenarios;

/// <summary>
/// The JSON Schema (draft 7) of scenario files, from which editors complete, explain and check. It is generated from the types that
/// scenarios are read into.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>The schema as JSON text that ends in a line feed.</summary>
    /// <param name="documentation">The XML documentation file of this assembly, which describes the keys.</param>
    /// <param name="catalog">The extensions that a scenario may name.</param>
    public static string Generate(string documentation, Catalog catalog)
    {
        var definitions = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var texts = new Documentation(documentation);
        JsonObject[] alternatives =
        [
            new SchemaDefinitions(catalog, texts, definitions, isPartial: false).Reference(typeof(Scenario)),
            new SchemaDefinitions(catalog, texts, definitions, isPartial: true).Reference(typeof(Scenario)),
        ];
        AddExtends(definitions[SchemaDefinitions.NameOf(typeof(Scenario), isPartial: true)]);
        return SchemaText.Of("NegotiationSim scenario", alternatives, definitions);
    }

    private static void AddExtends(JsonObject partial)
    {
        partial["required"] = new JsonArray("extends");
        partial["properties"]!["extends"] = new JsonObject
        {
            ["description"] =
                "Another scenario, on which this one builds: a file relative to this one, or the name of one that comes with the program. "
                + "Blocks merge key by key, lists and values replace, null removes.",
            ["type"] = "string",
        };
    }
}
