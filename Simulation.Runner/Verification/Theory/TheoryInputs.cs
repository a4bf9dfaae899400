using System.Text.Json;

namespace Simulation.Runner.Verification.Theory;

/// <summary>A case's inputs by name; one that is missing or of another type is a <see cref="FormatException"/> that says so.</summary>
internal sealed class TheoryInputs(JsonElement inputs)
{
    public bool Has(string name) => inputs.TryGetProperty(name, out _);

    public double Number(string name) => Number(name, Get(name));

    public int Whole(string name) => (int)Number(name);

    public string Text(string name) => Get(name).GetString() ?? throw new FormatException($"the input '{name}' is not a text.");

    public double[] Numbers(string name) => Numbers(name, Get(name));

    public double[][] Rows(string name) => [.. Items(name, Get(name)).Select(row => Numbers(name, row))];

    public IReadOnlyList<TheoryInputs> Objects(string name) => [.. Items(name, Get(name)).Select(item => new TheoryInputs(item))];

    private JsonElement Get(string name) => inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty(name, out var value)
        ? value
        : throw new FormatException($"the input '{name}' is missing.");

    private static double[] Numbers(string name, JsonElement list) => [.. Items(name, list).Select(item => Number(name, item))];

    private static JsonElement.ArrayEnumerator Items(string name, JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray()
        : throw new FormatException($"the input '{name}' is not a list.");

    private static double Number(string name, JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : throw new FormatException($"the input '{name}' is not a number but '{value.GetRawText()}'.");
}
