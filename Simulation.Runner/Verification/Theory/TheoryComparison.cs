using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Runner.Verification.Theory;

/// <summary>
/// Compares found outputs with a case's expected ones: a number passes if |found - expected| &lt;= max(abs, rel |expected|); whole numbers, words, booleans and null exactly; a list of coalitions in any order.
/// </summary>
internal sealed class TheoryComparison(double absolute, double relative)
{
    private readonly List<string> _differences = [];

    public double WorstError { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public void Compare(string path, JsonNode? found, JsonElement expected)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var entry in expected.EnumerateObject())
                    Compare($"{path}.{entry.Name}", (found as JsonObject)?[entry.Name], entry.Value);
                break;
            case JsonValueKind.Array when IsListOfCoalitions(expected):
                Exactly(path, Coalitions(found), Coalitions(JsonArray.Create(expected)));
                break;
            case JsonValueKind.Array:
                List(path, found as JsonArray, expected);
                break;
            case JsonValueKind.Number:
                Number(path, found, expected.GetDouble());
                break;
            case JsonValueKind.Null:
                Exactly(path, found is null ? "null" : found.ToJsonString(), "null");
                break;
            default:
                Exactly(path, found is null ? "null" : found.ToJsonString(), expected.GetRawText());
                break;
        }
    }

    // Lists of lists of whole numbers of different lengths, or of parties: a set of coalitions.
    private static bool IsListOfCoalitions(JsonElement expected) =>
        expected.GetArrayLength() > 0 && expected.EnumerateArray().All(one =>
            one.ValueKind == JsonValueKind.Array && one.EnumerateArray().All(member => member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out _)));

    private static string Coalitions(JsonNode? found) => found is JsonArray list
        ? string.Join(' ', list.Select(one => one?.ToJsonString() ?? "null").Order(StringComparer.Ordinal))
        : "null";

    private void List(string path, JsonArray? found, JsonElement expected)
    {
        if (found is null || found.Count != expected.GetArrayLength())
        {
            _differences.Add($"{path}: expected {expected.GetArrayLength()} entries, found {(found is null ? "nothing" : found.Count)}");
            return;
        }

        for (var index = 0; index < found.Count; index++)
            Compare($"{path}[{index}]", found[index], expected[index]);
    }

    private void Number(string path, JsonNode? found, double expected)
    {
        var value = found is JsonValue number && number.GetValueKind() == JsonValueKind.Number
            ? JsonSerializer.SerializeToElement(number).GetDouble()
            : double.NaN;
        var error = Math.Abs(value - expected);
        if (!(error <= Math.Max(absolute, relative * Math.Abs(expected))))
            _differences.Add($"{path}: expected {expected:R}, found {(found is null ? "nothing" : found.ToJsonString())}");
        else
            WorstError = Math.Max(WorstError, error / Math.Max(1, Math.Abs(expected)));
    }

    private void Exactly(string path, string found, string expected)
    {
        if (found != expected)
            _differences.Add($"{path}: expected {expected}, found {found}");
    }
}
