using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Model.Numerics;
using Simulation.Model.Sources;

namespace Simulation.Model.Binding;

/// <summary>
/// A value of an experiment file that is read where it is used: in the scenario that it is set in, or by the closed form that takes it.
/// </summary>
/// <param name="Json">The value as JSON, which is YAML too.</param>
public readonly record struct RawValue(string Json)
{
    /// <summary>The value as a number, of a threshold such as 2/3 its share; NaN for anything else.</summary>
    public double Number =>
        JsonNode.Parse(Json) switch
        {
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.GetValue<double>(),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => Threshold.Read(value.GetValue<string>())?.Value
                ?? double.NaN,
            _ => double.NaN,
        };

    /// <inheritdoc/>
    public override string ToString() =>
        Json.Replace("\"", "", StringComparison.Ordinal)
            .Replace(",", ", ", StringComparison.Ordinal)
            .Replace(":", ": ", StringComparison.Ordinal);

    internal static RawValue Of(SourceNode node) => new(Write(node)?.ToJsonString() ?? "null");

    private static JsonNode? Write(SourceNode node) =>
        node switch
        {
            MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Write(entry.Value)))),
            ListNode list => new JsonArray([.. list.Items.Select(Write)]),
            ScalarNode { IsNull: true } => null,
            ScalarNode { IsQuoted: false } scalar when IsPlain(scalar.Text) => JsonNode.Parse(scalar.Text),
            _ => JsonValue.Create(((ScalarNode)node).Text),
        };

    private static bool IsPlain(string text)
    {
        if (text is "true" or "false")
            return true;

        return text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or '+' or 'e' or 'E') && IsJson(text);
    }

    private static bool IsJson(string text)
    {
        try
        {
            return JsonNode.Parse(text) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
