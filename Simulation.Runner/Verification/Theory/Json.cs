using System.Text.Json.Nodes;
using Simulation.Model.Games;

namespace Simulation.Runner.Verification.Theory;

/// <summary>Lists as JSON; NaN, which JSON has no word for, is null: the value does not exist.</summary>
internal static class Json
{
    public static JsonNode? Number(double value) => double.IsNaN(value) ? null : JsonValue.Create(value);

    public static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(Number)];

    public static JsonArray Wholes(IEnumerable<int> values) => [.. values.Select(value => (JsonNode)value)];

    public static JsonArray Coalition(uint coalition) => Wholes(CoalitionGame.Members(coalition));

    public static JsonArray Coalitions(IEnumerable<uint> coalitions) => [.. coalitions.Select(Coalition)];

    public static JsonObject BySize(IEnumerable<int> sizes, Func<int, JsonNode?> value) =>
        new(sizes.Select(size => KeyValuePair.Create(size.ToString(System.Globalization.CultureInfo.InvariantCulture), value(size))));
}
