namespace Simulation.Model.Scenarios.Source;

/// <summary>Lays one scenario over the one that it extends: mappings merge key by key, anything else replaces, null removes.</summary>
internal static class SourceMerge
{
    public static MapNode Over(MapNode below, MapNode above)
    {
        var merged = below;
        foreach (var entry in above.Entries)
        {
            if (entry.Value is ScalarNode { IsNull: true })
                merged = merged with { Entries = [.. merged.Entries.Where(existing => existing.Key != entry.Key)] };
            else if (entry.Value is MapNode map && merged[entry.Key] is MapNode old && SameKind(old, map))
                merged = merged.With(entry.Key, entry.Mark, Over(old, map));
            else
                merged = merged.With(entry.Key, entry.Mark, entry.Value);
        }

        return merged;
    }

    // A block of another kind does not inherit the parameters of the kind that it replaces.
    private static bool SameKind(MapNode below, MapNode above) =>
        above["kind"] is not ScalarNode kind || below["kind"] is not ScalarNode old || kind.Text == old.Text;
}
