using System.Globalization;
using System.Text.Json.Nodes;
using Simulation.Model.Catalogs;
using Simulation.Model.Numerics;
using Simulation.Model.Texts;

namespace Simulation.Model.Binding.Schema;

/// <summary>The definitions of a schema, one for each record and each extension interface that a file can hold.</summary>
/// <param name="catalog">The extensions that a file may name.</param>
/// <param name="documentation">Describes types and keys.</param>
/// <param name="definitions">Where the definitions go, by name.</param>
/// <param name="isPartial">Whether they are for a scenario that extends another: then no key has to be there, null removes what stands
/// below, and defaults are the other scenario's.</param>
internal sealed class SchemaDefinitions(
    Catalog catalog,
    Documentation documentation,
    IDictionary<string, JsonObject> definitions,
    bool isPartial
)
{
    /// <summary>The name of a type's definition.</summary>
    public static string NameOf(Type type, bool isPartial) =>
        (isPartial ? "Partial" : "") + (type.IsInterface ? type.Name[1..] : type.Name);

    /// <summary>A reference to a type's definition, which is added where it is missing.</summary>
    public JsonObject Reference(Type type)
    {
        var name = NameOf(type, isPartial);
        if (definitions.TryAdd(name, []))
            definitions[name] = type.IsInterface ? Extension(type) : BlockOrShorthand(type);

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject Extension(Type type)
    {
        var entries = catalog.Of(type);
        var alone = entries.Where(entry => isPartial || !Shape.Of(entry.Type).Keys.Any(key => key.IsRequired)).ToList();
        var alternatives = new JsonArray([.. entries.Select(entry => Kind(entry))]);
        if (alone.Count > 0)
            alternatives.Insert(0, Enum(alone.Select(entry => entry.Name)));

        return Described(documentation.Of(type), new JsonObject { ["anyOf"] = alternatives });
    }

    private JsonObject Kind(CatalogEntry entry)
    {
        var name = NameOf(entry.Type, isPartial);
        definitions.TryAdd(name, Block(entry.Type, entry));
        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject BlockOrShorthand(Type type) =>
        Shape.Of(type).Shorthand is { } shorthand
            ? Described(
                documentation.Of(type),
                new JsonObject { ["anyOf"] = new JsonArray(Value(shorthand.Type, shorthand), Block(type, null)) }
            )
            : Block(type, null);

    private JsonObject Block(Type type, CatalogEntry? kind)
    {
        var shape = Shape.Of(type);
        var defaults = Activator.CreateInstance(type)!;
        var properties = new JsonObject();
        if (kind is not null)
            properties.Add(Binder.KindKey, Described($"{kind.Name}: {kind.Summary}. {kind.Source}.", Enum([kind.Name])));
        foreach (var key in shape.Keys)
            properties.Add(key.Name, Property(key, defaults));

        var block = new JsonObject { ["type"] = "object", ["properties"] = properties };
        IReadOnlyList<string> required =
        [
            .. kind is null ? Array.Empty<string>() : [Binder.KindKey],
            .. shape.Keys.Where(key => key.IsRequired).Select(key => key.Name),
        ];
        if (required.Count > 0 && !isPartial)
            block.Add("required", Texts(required));

        block.Add("additionalProperties", shape.Others is { } others ? Reference(others.Type) : false);
        return Described(documentation.Of(type), block);
    }

    private JsonObject Property(ShapeKey key, object defaults)
    {
        var schema = Value(key.Type, key);
        if (isPartial)
            schema = new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        else if (schema.ContainsKey("$ref"))
            schema = new JsonObject { ["anyOf"] = new JsonArray(schema) }; // Draft 7 ignores what stands beside a reference.

        if (!isPartial && !key.IsRequired && Default(key.Property.GetValue(defaults)) is { } value)
            schema.Add("default", value);

        var description = documentation.Of(key.Property);
        if (key.Type.IsEnum)
            description += string.Concat(
                Words.Values(key.Type).Select(word => $"\n- {word.Key}: {documentation.Of(key.Type, word.Value)}")
            );

        return Described(description, schema);
    }

    private JsonObject Value(Type type, ShapeKey? key)
    {
        if (Shape.ElementOfList(type) is { } item)
            return new JsonObject
            {
                ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "array", ["items"] = Value(item, key) }, Lone(item, key)),
            };
        if (Shape.ElementOfMap(type) is { } element)
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(element, key) };

        if (type == typeof(RawValue))
            return []; // Whatever the scenario has at that path.

        return ScalarValue.CanRead(type) ? Scalar(type, key) : Reference(type);
    }

    // A lone item needs no brackets; a block, where anything goes, would be taken for the keys of what holds the list.
    private JsonObject Lone(Type item, ShapeKey? key) =>
        item == typeof(RawValue) ? new JsonObject { ["not"] = new JsonObject { ["type"] = "object" } } : Value(item, key);

    private static JsonObject Scalar(Type type, ShapeKey? key)
    {
        if (type.IsEnum)
            return Enum(Words.Values(type).Keys);

        var schema = new JsonObject { ["type"] = TypeOf(type) };
        if (key?.Range is { } range)
        {
            schema.Add("minimum", Number(range.Minimum));
            schema.Add("maximum", Number(range.Maximum));
        }
        else if (type == typeof(ulong))
        {
            schema.Add("minimum", 0);
        }

        if (type == typeof(Threshold))
            schema.Add("pattern", Threshold.Pattern);
        else if (key?.Pattern is { } pattern)
            schema.Add("pattern", pattern.Pattern);

        return schema;
    }

    // Draft 7 holds a minimum against numbers only and a pattern against texts only, so that one schema takes both forms of a threshold.
    private static JsonNode TypeOf(Type type) =>
        type == typeof(Threshold) ? Texts(["number", "string"])
        : type == typeof(string) ? "string"
        : type == typeof(bool) ? "boolean"
        : type == typeof(double) ? "number"
        : "integer";

    private static JsonNode? Default(object? value) =>
        value switch
        {
            bool flag => flag,
            int or double => Number(value),
            ulong large => large,
            Enum word => Words.Of(word),
            Threshold threshold => threshold.IsFraction ? threshold.Text : threshold.Value,
            _ => null,
        };

    private static JsonValue Number(object number) => JsonValue.Create(Convert.ToDouble(number, CultureInfo.InvariantCulture));

    private static JsonObject Enum(IEnumerable<string> words) => new() { ["enum"] = Texts(words) };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static JsonObject Described(string description, JsonObject schema)
    {
        if (description.Length > 0)
            schema.Insert(0, "description", description);

        return schema;
    }
}
