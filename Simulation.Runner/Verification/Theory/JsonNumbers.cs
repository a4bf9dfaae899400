using System.Text.Json.Nodes;
using Simulation.Model.Games;

namespace Simulation.Runner.Verification.Theory;

/// <summary>Outputs as JSON. Counts stay whole numbers, which are compared exactly.</summary>
internal static class JsonNumbers
{
    public static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(value => (JsonNode)value)];

    public static JsonArray Wholes(IEnumerable<int> values) => [.. values.Select(value => (JsonNode)value)];

    /// <summary>A count, compared exactly as far as it fits a whole number, else as a real one.</summary>
    public static JsonNode Counted(double count) => count <= int.MaxValue ? (int)count : count;

    public static JsonArray Counts(IEnumerable<double> counts) => [.. counts.Select(Counted)];

    public static JsonArray Booleans(IEnumerable<bool> values) => [.. values.Select(value => (JsonNode)value)];

    public static JsonArray Coalition(uint coalition) => Wholes(CoalitionGame.Members(coalition));

    public static JsonArray Coalitions(IEnumerable<uint> coalitions) => [.. coalitions.Select(Coalition)];

    public static JsonObject BySize(IEnumerable<int> sizes, Func<int, JsonNode?> value) =>
        new(sizes.Select(size => KeyValuePair.Create(size.ToString(), value(size))));
}
