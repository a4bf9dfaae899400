using System.Collections.Concurrent;
using System.Reflection;

namespace Simulation.Model.Catalogs;

/// <summary>One extension that a scenario can name.</summary>
/// <param name="Name">The name in a scenario.</param>
/// <param name="Summary">One line: what it does.</param>
/// <param name="Source">The literature source.</param>
/// <param name="Type">The class, whose settable properties are the keys a scenario may give beside <c>kind</c>.</param>
public sealed record CatalogEntry(string Name, string Summary, string Source, Type Type);

/// <summary>
/// What there is of one kind of extension, found by reflection in this assembly: every class with a <see cref="RuleAttribute"/> that
/// implements the interface. Adding a file with such a class is all it takes to add an extension.
/// </summary>
public static class Catalog
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<CatalogEntry>> Known = [];

    /// <summary>The entries for an extension interface such as <c>IStrategy</c>, ordered by name.</summary>
    public static IReadOnlyList<CatalogEntry> Of(Type extension) => Known.GetOrAdd(extension, Find);

    /// <summary>The name under which scenarios know an extension.</summary>
    /// <exception cref="ArgumentException">The object's class has no <see cref="RuleAttribute"/>.</exception>
    public static string NameOf(object extension) => EntryOf(extension).Name;

    /// <summary>What a catalog says of an extension.</summary>
    /// <exception cref="ArgumentException">The object's class has no <see cref="RuleAttribute"/>.</exception>
    public static CatalogEntry EntryOf(object extension)
    {
        var type = extension.GetType();
        var rule =
            type.GetCustomAttribute<RuleAttribute>()
            ?? throw new ArgumentException($"{type.Name} has no [Rule] attribute, so no scenario can name it.", nameof(extension));
        return new CatalogEntry(rule.Name, rule.Summary, rule.Source, type);
    }

    private static IReadOnlyList<CatalogEntry> Find(Type extension) =>
        [
            .. from type in typeof(Catalog).Assembly.GetTypes()
            where extension.IsAssignableFrom(type) && !type.IsAbstract
            let rule = type.GetCustomAttribute<RuleAttribute>()
            where rule is not null
            orderby rule.Name
            select new CatalogEntry(rule.Name, rule.Summary, rule.Source, type),
        ];
}
