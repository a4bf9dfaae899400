namespace Simulation.Model.Sources;

/// <summary>Lays one scenario over the one that it extends: mappings merge key by key, anything else replaces, null removes.</summary>
internal static class SourceMerge
{
    public static MapNode Over(MapNode below, MapNode above)
    {
        var upper = above.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        var lower = below.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var merged = below
            .Entries.Select(entry =>
                upper.TryGetValue(entry.Key, out var replacement)
                    ? replacement with
                    {
                        Value = Over(entry.Value, replacement.Value),
                    }
                    : entry
            )
            .Where(entry => !upper.ContainsKey(entry.Key) || entry.Value is not ScalarNode { IsNull: true });

        // A null that removes nothing stays, so that a misspelt key is found.
        return new MapNode(above.Mark, [.. merged, .. above.Entries.Where(entry => !lower.Contains(entry.Key))]);
    }

    private static SourceNode Over(SourceNode below, SourceNode above) =>
        above is MapNode upper && BlockOf(below) is { } lower && IsSameKind(lower, upper) ? Over(lower, upper) : above;

    // protocol: single-text is short for protocol: { kind: single-text }.
    private static MapNode? BlockOf(SourceNode node) =>
        node is ScalarNode { IsNull: false } kind ? SourcePath.BlockOfKind(kind) : node as MapNode;

    // A block of another kind does not inherit the parameters of the kind that it replaces.
    private static bool IsSameKind(MapNode below, MapNode above) =>
        above["kind"] is not ScalarNode kind || (below["kind"] is ScalarNode old && kind.Text == old.Text);
}
