using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Simulation.Model.Catalogs;

/// <summary>
/// What there is of each kind of extension, found by reflection: every class with a <see cref="RuleAttribute"/> in this assembly, then in
/// plug-ins. Adding a file with such a class is all it takes to add an extension. Immutable; safe to share between threads.
/// </summary>
public sealed partial class Catalog
{
    private static readonly Assembly Model = typeof(Catalog).Assembly;

    // What scenarios can name is what the model itself has kinds of.
    private static readonly IReadOnlyList<Type> Nameable =
    [
        .. Entries(Model.GetTypes()).SelectMany(entry => Extensions(entry.Type)).Distinct(),
    ];

    private readonly IReadOnlyList<CatalogEntry> _entries;
    private readonly ConcurrentDictionary<Type, IReadOnlyList<CatalogEntry>> _known = [];

    /// <summary>The model's own extensions, and those of plug-ins.</summary>
    /// <param name="plugins">The plug-ins.</param>
    /// <exception cref="PluginException">A plug-in cannot be used: a kind is defined twice, or cannot be made.</exception>
    public Catalog(IReadOnlyList<Plugin> plugins)
    {
        var problems = new List<string>();
        Plugins = plugins;
        _entries =
        [
            .. Entries(Model.GetTypes())
                .Concat(plugins.SelectMany(plugin => EntriesOf(plugin, problems)))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];
        problems.AddRange(Doubled());
        if (problems.Count > 0)
            throw new PluginException(problems);
    }

    /// <summary>The model's own extensions.</summary>
    public static Catalog BuiltIn { get; } = new([]);

    /// <summary>The plug-ins whose extensions are in it.</summary>
    public IReadOnlyList<Plugin> Plugins { get; }

    /// <summary>The entries for an extension interface such as <c>IStrategy</c>, ordered by name.</summary>
    public IReadOnlyList<CatalogEntry> Of(Type extension) =>
        _known.GetOrAdd(extension, wanted => [.. _entries.Where(entry => wanted.IsAssignableFrom(entry.Type))]);

    /// <summary>The name under which scenarios know an extension.</summary>
    /// <exception cref="ArgumentException">The object's class has no <see cref="RuleAttribute"/>.</exception>
    public static string NameOf(object extension) => EntryOf(extension).Name;

    /// <summary>What a catalog says of an extension.</summary>
    /// <exception cref="ArgumentException">The object's class has no <see cref="RuleAttribute"/>.</exception>
    public static CatalogEntry EntryOf(object extension)
    {
        var type = extension.GetType();
        return Entry(type)
            ?? throw new ArgumentException($"{type.Name} has no [Rule] attribute, so no scenario can name it.", nameof(extension));
    }

    private static CatalogEntry? Entry(Type type) =>
        type.GetCustomAttribute<RuleAttribute>() is { } rule ? new CatalogEntry(rule.Name, rule.Summary, rule.Source, type) : null;

    private static IEnumerable<CatalogEntry> Entries(IEnumerable<Type> types) =>
        types.Where(type => !type.IsAbstract).Select(Entry).OfType<CatalogEntry>();

    private static IReadOnlyList<CatalogEntry> EntriesOf(Plugin plugin, List<string> problems)
    {
        try
        {
            var types = plugin.Assembly.GetTypes();
            IReadOnlyList<CatalogEntry> entries = [.. Entries(types)];
            problems.AddRange(types.Where(IsNameless).Select(Nameless));
            problems.AddRange(entries.Select(entry => Unusable(entry) is { } reason ? $"{Place(entry)}: {reason}" : null).OfType<string>());
            return entries;
        }
        catch (Exception failure) when (IsUnlike(failure))
        {
            var cause = (failure as ReflectionTypeLoadException)?.LoaderExceptions.FirstOrDefault() ?? failure;
            problems.Add($"{plugin.Name} {plugin.Version}: it does not fit this program: {cause.Message}");
            return [];
        }
    }

    // What .NET throws where code was built against other types than there are.
    private static bool IsUnlike(Exception failure) =>
        failure
            is ReflectionTypeLoadException
                or TypeLoadException
                or MissingMemberException
                or FileNotFoundException
                or FileLoadException
                or BadImageFormatException
                or CustomAttributeFormatException;

    private static bool IsNameless(Type type) =>
        type is { IsVisible: true, IsAbstract: false } && Entry(type) is null && Extensions(type).Any(Nameable.Contains);

    private static string Nameless(Type type) =>
        $"{Place(type)}: it is {string.Join(" and ", Extensions(type).Where(Nameable.Contains).Select(one => one.Name))}"
        + " and has no [Rule], so no scenario can name it: give it one, or make the class internal.";

    // Who binds a scenario makes an object first and sets its keys then.
    private static string? Unusable(CatalogEntry entry)
    {
        if (!Extensions(entry.Type).Any())
            return $"the kind '{entry.Name}' implements no interface that scenarios know, such as IProtocol or IStrategy.";
        if (!WrittenName().IsMatch(entry.Name))
            return $"'{entry.Name}' is no name of a kind: write lower case words joined by hyphens, such as 'late-mover'.";
        if (entry.Type.ContainsGenericParameters || entry.Type.GetConstructor(Type.EmptyTypes) is null)
            return $"the kind '{entry.Name}' cannot be made: give the class a public constructor without parameters.";

        try
        {
            _ = Activator.CreateInstance(entry.Type);
            return null;
        }
        catch (Exception failure)
        {
            return $"the kind '{entry.Name}' cannot be made: "
                + $"{(failure as TargetInvocationException)?.InnerException?.Message ?? failure.Message}";
        }
    }

    private IEnumerable<string> Doubled() =>
        from entry in _entries
        from extension in Extensions(entry.Type)
        group entry by (extension, entry.Name) into same
        let places = same.Select(Place).ToList()
        where places.Count > 1
        let message = $"the kind '{same.Key.Name}' is defined twice: by {string.Join(" and by ", places)}: give one of them another name."
        group message by message into once
        select once.Key;

    private static IEnumerable<Type> Extensions(Type type) => type.GetInterfaces().Where(one => one.Assembly == Model);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex WrittenName();

    private static string Place(CatalogEntry entry) => Place(entry.Type);

    private static string Place(Type type)
    {
        var assembly = type.Assembly.GetName();
        return $"{type.FullName} in {assembly.Name} {assembly.Version?.ToString(3)}";
    }
}
