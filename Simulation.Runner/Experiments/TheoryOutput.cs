using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Runner.Experiments;

/// <summary>
/// Finds a number in a closed form's outputs: <c>x.rnd_coop</c>, the place in a list <c>final_size[0]</c>, or a list's <c>first</c>,
/// <c>last</c>, <c>sum</c>, <c>max</c> or <c>count</c>.
/// </summary>
internal static class TheoryOutput
{
    /// <summary>
    /// The number; true counts as 1, and what the closed form says does not exist is NaN; null where there is nothing of that name.
    /// </summary>
    public static double? Find(JsonNode outputs, string path)
    {
        JsonNode? node = outputs;
        foreach (var step in path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.'))
        {
            if (node is JsonObject map && map.TryGetPropertyValue(step, out var member))
                node = member;
            else if (
                node is JsonArray list
                && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < list.Count
            )
                node = list[index];
            else
                return node is JsonArray all ? Statistic(all, step) : null;
        }

        return node is null ? double.NaN : Number(node);
    }

    private static double? Statistic(JsonArray list, string name)
    {
        if (name == "count")
            return list.Count;

        double?[] numbers = [.. list.Select(item => item is null ? double.NaN : Number(item))];
        if (numbers.Contains(null))
            return null;

        return (name, numbers.Length) switch
        {
            (not ("first" or "last" or "sum" or "max"), _) => null,
            (_, 0) => double.NaN,
            ("first", _) => numbers[0],
            ("last", _) => numbers[^1],
            ("sum", _) => numbers.Sum(),
            _ => numbers.Max(),
        };
    }

    private static double? Number(JsonNode node) =>
        node.GetValueKind() switch
        {
            JsonValueKind.Number => node.AsValue().TryGetValue<double>(out var number)
                ? number
                : Convert.ToDouble(node.GetValue<int>(), CultureInfo.InvariantCulture),
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            _ => null,
        };
}
