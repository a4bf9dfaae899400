using System.Globalization;

namespace Simulation.Model.Sources;

/// <summary>A path into a scenario, such as <c>countries.USA.strategy.kind</c> or <c>shocks[1].period</c>.</summary>
internal static class SourcePath
{
    /// <summary>The path's steps: keys, and places in lists as whole numbers; null where it is not a path.</summary>
    public static IReadOnlyList<object>? Split(string path)
    {
        var steps = new List<object>();
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[');
            var key = bracket < 0 ? part : part[..bracket];
            if (key.Length == 0)
                return null;

            steps.Add(key);
            var rest = bracket < 0 ? "" : part[bracket..];
            while (rest.Length > 0)
            {
                var end = rest.IndexOf(']');
                if (
                    rest[0] != '['
                    || end < 2
                    || !int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                )
                    return null;

                steps.Add(index);
                rest = rest[(end + 1)..];
            }
        }

        return steps;
    }

    /// <summary>Where a path was written, or the nearest parent of it that was.</summary>
    public static SourceMark Locate(MapNode root, string path) => Walk(root, path).Nearest.Mark;

    /// <summary>Whether something stands at a path.</summary>
    public static bool IsWritten(MapNode root, string path) => Walk(root, path).IsWhole;

    /// <summary>A word that stands for a block of that kind and nothing else: <c>protocol: single-text</c>.</summary>
    public static MapNode BlockOfKind(ScalarNode kind) => new(kind.Mark, [new MapEntry("kind", kind.Mark, kind)]);

    private static (SourceNode Nearest, bool IsWhole) Walk(MapNode root, string path)
    {
        SourceNode node = root;
        foreach (var step in Split(path) ?? [])
        {
            var next = (node, step) switch
            {
                (MapNode map, string key) => map[key],
                (ListNode list, int index) when index < list.Items.Count => list.Items[index],
                _ => null,
            };
            if (next is null)
                return (node, false);

            node = next;
        }

        return (node, true);
    }

    /// <summary>
    /// The tree with the value at a path replaced; blocks on the way are made where they are missing, and the place behind a list's last
    /// lengthens it; null where the path runs further, or through a plain value.
    /// </summary>
    public static SourceNode? Set(SourceNode node, ReadOnlySpan<object> steps, SourceNode value)
    {
        if (steps.IsEmpty)
            return value;

        var below = steps[1..];
        switch (node, steps[0])
        {
            case (ListNode list, int index) when index < list.Items.Count:
                return Set(list.Items[index], below, value) is { } item
                    ? list with
                    {
                        Items = [.. list.Items.Select((old, at) => at == index ? item : old)],
                    }
                    : null;
            case (ListNode list, int index) when index == list.Items.Count && below.IsEmpty:
                return list with { Items = [.. list.Items, value] };
            case (ScalarNode { IsNull: false } kind, string):
                return Set(BlockOfKind(kind) with { Mark = value.Mark }, steps, value);
            case (ScalarNode, string):
                return Set(new MapNode(value.Mark, []), steps, value);
            case (MapNode map, string key):
                return Set(map[key] ?? Missing(below, value), below, value) is { } entry ? map.With(key, value.Mark, entry) : null;
            default:
                return null;
        }
    }

    private static SourceNode Missing(ReadOnlySpan<object> steps, SourceNode value) =>
        steps is [int, ..] ? new ListNode(value.Mark, []) : new MapNode(value.Mark, []);
}
