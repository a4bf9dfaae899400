using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Runner.Verification.Theory;

/// <summary>
/// Compares found outputs with a case's expected ones: a number passes if |found - expected| &lt;= max(abs, rel |expected|); counts, words,
/// booleans and null exactly; a list of coalitions in any order. NaN stands for what does not exist, as null does.
/// </summary>
internal sealed class TheoryComparison(double absolute, double relative)
{
    private const string Nothing = "null";
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
            default:
                Exactly(path, Text(found), expected.GetRawText());
                break;
        }
    }

    // Lists of parties in ascending order.
    private static bool IsListOfCoalitions(JsonElement expected) =>
        expected.GetArrayLength() > 0 && expected.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Array && IsCoalition(one));

    private static bool IsCoalition(JsonElement members)
    {
        var last = -1;
        foreach (var member in members.EnumerateArray())
        {
            if (member.ValueKind != JsonValueKind.Number || !member.TryGetInt32(out var party) || party <= last)
                return false;

            last = party;
        }

        return true;
    }

    private static string Coalitions(JsonNode? found) =>
        found is JsonArray list ? string.Join(' ', list.Select(Text).Order(StringComparer.Ordinal)) : Nothing;

    private static string Text(JsonNode? found) =>
        found switch
        {
            null => Nothing,
            JsonValue value when value.TryGetValue(out double number) => double.IsNaN(number) ? Nothing : number.ToString("R"),
            _ => found.ToJsonString(),
        };

    private void List(string path, JsonArray? found, JsonElement expected)
    {
        if (found is null || found.Count != expected.GetArrayLength())
        {
            _differences.Add($"{path}: expected {expected.GetArrayLength()} entries, found {(found is null ? "no list" : found.Count)}");
            return;
        }

        for (var index = 0; index < found.Count; index++)
            Compare($"{path}[{index}]", found[index], expected[index]);
    }

    private void Number(string path, JsonNode? found, double expected)
    {
        var isCount = found is JsonValue whole && whole.TryGetValue(out int _);
        var value =
            found is not JsonValue number ? double.NaN
            : number.TryGetValue(out int count) ? count
            : number.TryGetValue(out double real) ? real
            : double.NaN;
        var error = Math.Abs(value - expected);
        var tolerance = isCount ? 0 : Math.Max(absolute, relative * Math.Abs(expected));
        if (!(error <= tolerance))
            _differences.Add($"{path}: expected {expected:R}, found {Text(found)}");

        WorstError = Math.Max(WorstError, double.IsNaN(error) ? double.PositiveInfinity : error / Math.Max(1, Math.Abs(expected)));
    }

    private void Exactly(string path, string found, string expected)
    {
        if (found != expected)
            _differences.Add($"{path}: expected {expected}, found {found}");
    }
}
