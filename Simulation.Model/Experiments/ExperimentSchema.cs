using System.Text.Json.Nodes;
using Simulation.Model.Binding.Schema;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Experiments;

/// <summary>
/// The JSON Schema (draft 7) of experiment files, from which editors complete, explain and check. It is generated from the types that
/// experiments are read into.
/// </summary>
public static class ExperimentSchema
{
    /// <summary>The schema as JSON text that ends in a line feed.</summary>
    /// <param name="documentation">The XML documentation file of this assembly, which describes the keys.</param>
    public static string Generate(string documentation)
    {
        var definitions = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var experiment = new SchemaDefinitions(Catalog.BuiltIn, new Documentation(documentation), definitions, isPartial: false).Reference(
            typeof(Experiment)
        );
        definitions[SchemaDefinitions.NameOf(typeof(Experiment), isPartial: false)]["oneOf"] = new JsonArray(
            Names("scenario"),
            Names("theory")
        );
        return SchemaText.Of("NegotiationSim experiment", [experiment], definitions);
    }

    // What is varied: one of the two, not both.
    private static JsonObject Names(string key) => new() { ["required"] = new JsonArray(key) };
}
