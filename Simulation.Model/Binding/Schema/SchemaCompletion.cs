using System.Text.Json.Nodes;
using Simulation.Model.Limits;
using Simulation.Model.Sources;

namespace Simulation.Model.Binding.Schema;

/// <summary>What may be written at a place of a scenario that is being edited, by its schema.</summary>
/// <param name="schema">The schema of a file, draft 7.</param>
public sealed class SchemaCompletion(JsonNode schema)
{
    private const string Kind = "kind";

    /// <summary>What may follow a text, in the order of the schema; nothing where it cannot be told.</summary>
    /// <param name="before">The scenario up to where somebody writes, at most <see cref="SourceLimits.LongestFile"/> characters.</param>
    /// <returns>Each suggestion, and how many of the last characters it replaces.</returns>
    public (IReadOnlyList<Suggestion> Suggestions, int Replaces) After(string before)
    {
        if (before.Length > SourceLimits.LongestFile || CursorPlace.Find(before) is not { } place)
            return ([], 0);

        IReadOnlyList<JsonObject> fits = [.. Alternatives(schema)];
        foreach (var block in place.Blocks)
        {
            fits = [.. fits.Where(one => block.IsMap == one.ContainsKey("properties") && IsOfKind(one, block))];
            if (!block.AwaitsKey)
                fits =
                [
                    .. fits.SelectMany(one =>
                        Alternatives(block.IsMap ? one["properties"]![block.Key!] ?? one["additionalProperties"] : one["items"])
                    ),
                ];
        }

        var suggestions = place.IsKey ? Keys(fits, place.Blocks is [.., var last] ? last : null) : fits.SelectMany(Values);
        return ([.. suggestions.DistinctBy(one => one.Label)], place.Word.Length);
    }

    private static IEnumerable<Suggestion> Keys(IEnumerable<JsonObject> fits, CursorBlock? block) =>
        from one in fits
        from property in one["properties"] as JsonObject ?? []
        where block?.Entries.ContainsKey(property.Key) != true
        select new Suggestion(property.Key, $"{property.Key}: ", Range(property.Value!), (string?)property.Value!["description"] ?? "");

    private static IEnumerable<Suggestion> Values(JsonObject fit)
    {
        var about = (string?)fit["description"] ?? "";
        if (fit["enum"] is JsonArray words)
            return words.Select(word => new Suggestion($"{word}", $"{word}", "", about));

        if (fit["properties"]?[Kind]?["enum"] is JsonArray { Count: 1 } kind)
            return [new Suggestion($"{{ kind: {kind[0]} }}", $"{{ kind: {kind[0]} }}", "", about)];

        return TypeOf(fit) switch
        {
            "boolean" => [new Suggestion("true", "true", "", about), new Suggestion("false", "false", "", about)],
            _ when fit["default"] is { } usual => [new Suggestion($"{usual}", $"{usual}", Range(fit), about)],
            _ => [],
        };
    }

    private static string? TypeOf(JsonNode property) =>
        property["type"] is JsonArray several ? string.Join(" or ", several) : (string?)property["type"];

    private static string Range(JsonNode property) =>
        string.Join(
            ", ",
            new[]
            {
                TypeOf(property),
                property["minimum"] is { } least ? $"from {least}" : null,
                property["maximum"] is { } most ? $"to {most}" : null,
                property["default"] is { } usual ? $"default {usual}" : null,
            }.OfType<string>()
        );

    // A block that says its kind can only be of that; one that does not say it yet can be of any.
    private static bool IsOfKind(JsonObject one, CursorBlock block) =>
        !block.Entries.TryGetValue(Kind, out var kind)
        || kind.Length == 0
        || one["properties"]?[Kind]?["enum"] is not JsonArray kinds
        || kinds.Any(known => (string?)known == kind);

    private IEnumerable<JsonObject> Alternatives(JsonNode? node) =>
        node switch
        {
            JsonObject reference when (string?)reference["$ref"] is { } path => Alternatives(
                schema["definitions"]![path["#/definitions/".Length..]]
            ),
            JsonObject choice when choice["anyOf"] is JsonArray all => all.SelectMany(Alternatives),
            JsonObject one => [one],
            _ => [],
        };
}

/// <summary>Something that may be written.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Text">What is written.</param>
/// <param name="Range">Its type and range in a few words; empty where there is nothing to say.</param>
/// <param name="About">What it means.</param>
public sealed record Suggestion(string Label, string Text, string Range, string About);
