using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Model.Binding.Schema;

/// <summary>A JSON Schema (draft 7) as text.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, ending in a line feed.</summary>
    /// <param name="title">What files it is for.</param>
    /// <param name="alternatives">References to definitions, one of which a file has to fit.</param>
    /// <param name="definitions">The definitions by name, in order.</param>
    public static string Of(string title, IEnumerable<JsonObject> alternatives, SortedDictionary<string, JsonObject> definitions)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["anyOf"] = new JsonArray([.. alternatives]),
            ["definitions"] = new JsonObject(
                definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value))
            ),
        };
        return schema.ToJsonString(Layout) + "\n";
    }
}
