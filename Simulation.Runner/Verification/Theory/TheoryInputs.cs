using System.Text.Json;

namespace Simulation.Runner.Verification.Theory;

/// <summary>A case's inputs by name; one that is missing or of another type is a <see cref="FormatException"/> that says so.</summary>
/// <param name="inputs">The JSON object.</param>
/// <param name="kind">What its members are called in messages.</param>
internal sealed class TheoryInputs(JsonElement inputs, string kind = "input")
{
    public bool Has(string name) =>
        inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public JsonElement Get(string name) =>
        inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty(name, out var value)
            ? value
            : throw new FormatException($"the {kind} '{name}' is missing.");

    public double Number(string name) => Number(name, Get(name));

    public int Whole(string name) => Whole(name, Get(name));

    public string Text(string name) =>
        Get(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name, Get(name), "a text");

    public TheoryInputs Object(string name) =>
        Get(name) is { ValueKind: JsonValueKind.Object } value ? new TheoryInputs(value, kind) : throw Wrong(name, Get(name), "an object");

    public double[] Numbers(string name) => Numbers(name, Get(name));

    /// <summary>A list of so many numbers.</summary>
    public double[] Numbers(string name, int count)
    {
        var list = Numbers(name);
        return list.Length == count ? list : throw new FormatException($"the {kind} '{name}' has {list.Length} entries; expected {count}.");
    }

    public int[] Wholes(string name) => [.. Items(name, Get(name)).Select(item => Whole(name, item))];

    /// <summary>Whole numbers, or null for what does not exist.</summary>
    public int?[] WholesOrNull(string name) =>
        [.. Items(name, Get(name)).Select(item => item.ValueKind == JsonValueKind.Null ? (int?)null : Whole(name, item))];

    public double[][] Rows(string name) => [.. Items(name, Get(name)).Select(row => Numbers(name, row))];

    public IReadOnlyList<TheoryInputs> Objects(string name) => [.. Items(name, Get(name)).Select(item => new TheoryInputs(item, kind))];

    private double[] Numbers(string name, JsonElement list) => [.. Items(name, list).Select(item => Number(name, item))];

    private JsonElement.ArrayEnumerator Items(string name, JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Wrong(name, list, "a list");

    private int Whole(string name, JsonElement value)
    {
        var number = Number(name, value);
        return number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? (int)number : throw Wrong(name, value, "a whole number");
    }

    private double Number(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw Wrong(name, value, "a number");

    private FormatException Wrong(string name, JsonElement value, string expected) =>
        new($"the {kind} '{name}' is not {expected} but {value.GetRawText()}.");
}
