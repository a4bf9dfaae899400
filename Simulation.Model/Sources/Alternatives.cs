namespace Simulation.Model.Sources;

/// <summary>
/// Keys of a block of which only one can hold. In one file two of them contradict each other; where a later layer (an extending file, an
/// override) sets one, it takes the place of those that were set below.
/// </summary>
internal static class Alternatives
{
    /// <summary>How the countries are chosen.</summary>
    public static IReadOnlyList<string> OfCountries { get; } = ["select", "groupBy", "top", "all", "region", "preset", "count"];

    /// <summary>Where trust begins.</summary>
    public static IReadOnlyList<string> OfTrust { get; } = ["initial", "prior"];

    /// <summary>What means nothing where nobody meets, so that a later layer in which nobody does takes it away.</summary>
    public static IReadOnlyList<string> OfTalks { get; } = ["retaliation", "forgiveness", "materialBreach"];

    /// <summary>The lower layer without what the upper one takes the place of.</summary>
    public static MapNode Yield(MapNode below, MapNode above) =>
        YieldTalks(Yield(Yield(below, above, "countries", OfCountries), above, "trust", OfTrust), above);

    /// <summary>Whether a block sets a key; null and false set nothing.</summary>
    public static bool IsSet(MapNode block, string key) =>
        block[key] is { } value and not ScalarNode { IsNull: true } and not ScalarNode { Text: "false", IsQuoted: false };

    private static MapNode Yield(MapNode below, MapNode above, string block, IReadOnlyList<string> keys)
    {
        if (below[block] is not MapNode lower || above[block] is not MapNode upper || !keys.Any(key => IsSet(upper, key)))
            return below;

        return Without(below, block, keys, upper);
    }

    private static MapNode YieldTalks(MapNode below, MapNode above) =>
        above["institution"] is MapNode upper && KindOf(upper["protocol"]) == "no-talks"
            ? Without(below, "institution", OfTalks, upper)
            : below;

    private static MapNode Without(MapNode below, string block, IReadOnlyList<string> keys, MapNode upper)
    {
        if (below[block] is not MapNode lower)
            return below;

        var kept = lower.Entries.Where(entry => !keys.Contains(entry.Key) || upper[entry.Key] is not null);
        return below.With(block, lower.Mark, lower with { Entries = [.. kept] });
    }

    private static string? KindOf(SourceNode? kind) =>
        kind switch
        {
            MapNode block => KindOf(block["kind"]),
            ScalarNode word => word.Text,
            _ => null,
        };
}
