using Simulation.Model.Catalogs;

namespace Simulation.Storage.Plugins;

/// <summary>A plug-in as manifests name it.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 of its file, as lower case hexadecimal text.</param>
public sealed record UsedPlugin(string Name, string Version, string Sha256)
{
    /// <summary>The plug-ins of a catalog; null for none.</summary>
    public static IReadOnlyList<UsedPlugin>? In(Catalog catalog) =>
        catalog.Plugins.Count == 0 ? null : [.. catalog.Plugins.Select(plugin => new UsedPlugin(plugin.Name, plugin.Version, plugin.Hash))];

    /// <summary>Which of the plug-ins that a result was made with are not loaded, a sentence each.</summary>
    /// <param name="then">Those that it was made with; null for none.</param>
    /// <param name="catalog">What is loaded.</param>
    public static IEnumerable<string> Missing(IReadOnlyList<UsedPlugin>? then, Catalog catalog) =>
        from plugin in then ?? []
        where Loaded(plugin, catalog) is null
        select $"it was made with the plug-in {plugin.Name} {plugin.Version} (SHA-256 {plugin.Sha256}), "
            + $"which is "
            + "not loaded: name its folder with --plugins.";

    /// <summary>Which of them are loaded as another build, which may explain other bytes, a sentence each.</summary>
    /// <param name="then">Those that it was made with; null for none.</param>
    /// <param name="catalog">What is loaded.</param>
    public static IEnumerable<string> Differences(IReadOnlyList<UsedPlugin>? then, Catalog catalog) =>
        from plugin in then ?? []
        let now = Loaded(plugin, catalog)
        where now is not null && now.Hash != plugin.Sha256
        select $"the plug-in {plugin.Name} was {plugin.Version} (SHA-256 {plugin.Sha256}), and is {now.Version} (SHA-256 {now.Hash}) now.";

    /// <summary>How two lists of plug-ins differ, each difference a clause; empty where results of both may be put together.</summary>
    /// <param name="then">The plug-ins of what is there; null for none.</param>
    /// <param name="now">Those of what is to be added; null for none.</param>
    public static IEnumerable<string> Changes(IReadOnlyList<UsedPlugin>? then, IReadOnlyList<UsedPlugin>? now)
    {
        foreach (var name in (then ?? []).Concat(now ?? []).Select(plugin => plugin.Name).Distinct().Order(StringComparer.Ordinal))
        {
            var before = Builds(then, name);
            var today = Builds(now, name);
            if (before != today)
                yield return $"the plug-in {name} was {before}, and is {today} now";
        }
    }

    private static string Builds(IReadOnlyList<UsedPlugin>? plugins, string name) =>
        plugins?.FirstOrDefault(one => one.Name == name) is { } plugin
            ? $"{plugin.Version} (SHA-256 {Plugin.ShortHash(plugin.Sha256)})"
            : "not loaded";

    // A folder of plug-ins with two of one name is refused.
    private static Plugin? Loaded(UsedPlugin plugin, Catalog catalog) => catalog.Plugins.FirstOrDefault(one => one.Name == plugin.Name);
}
