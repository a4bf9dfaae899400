using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Binding;

/// <summary>The keys that a block of a scenario may have, read off the settable properties of its record.</summary>
/// <param name="Keys">Its keys, in the order of the properties.</param>
/// <param name="Others">The dictionary that takes every other key; null where there is none.</param>
/// <param name="Shorthand">The key that takes what stands here in place of a block; null where a block is needed.</param>
/// <param name="Former">What there is in place of keys that it had once, by their names.</param>
internal sealed record Shape(
    IReadOnlyList<ShapeKey> Keys,
    OtherKeys? Others,
    ShapeKey? Shorthand,
    IReadOnlyDictionary<string, string> Former
)
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = [];

    /// <summary>What there is in place of a key that the block had once, as a sentence; null for any other key.</summary>
    public string? InsteadOf(string name) => Former.GetValueOrDefault(name);

    /// <summary>The key of a name; null where there is none.</summary>
    public ShapeKey? this[string name] => Keys.FirstOrDefault(key => key.Name == name);

    public static Shape Of(Type type) => Known.GetOrAdd(type, Read);

    /// <summary>What a list type holds; null for any other type.</summary>
    public static Type? ElementOfList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : null;

    /// <summary>What a type that maps texts holds; null for any other type.</summary>
    public static Type? ElementOfMap(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? type.GenericTypeArguments[1] : null;

    /// <summary>
    /// Whether a word is rather one of the keys misspelt than a name of its own, such as a party's code. A block is not meant for a key
    /// that takes a value or a list.
    /// </summary>
    public bool MisspeltBy(string word, bool isBlock) =>
        Keys.Where(key => !isBlock || key.TakesBlock)
            .Any(key =>
                string.Equals(word, key.Name, StringComparison.OrdinalIgnoreCase)
                || (word.Length > 4 && key.Name.Length > 4 && DidYouMean.Distance(word, key.Name) <= 2)
            );

    private static Shape Read(Type type)
    {
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .ToList();
        var others = settable.Find(property => property.IsDefined(typeof(OtherKeysAttribute)));
        return new Shape(
            [.. settable.Where(property => property != others).Select(ShapeKey.Of)],
            others is null ? null : new OtherKeys(others, ElementOfMap(others.PropertyType)!),
            settable.Find(property => property.IsDefined(typeof(ShorthandAttribute))) is { } shorthand ? ShapeKey.Of(shorthand) : null,
            type.GetCustomAttributes<FormerKeyAttribute>().ToDictionary(former => former.Name, former => former.Instead)
        );
    }
}

/// <summary>One key: its name in YAML, its type and its bounds.</summary>
internal sealed record ShapeKey(
    string Name,
    PropertyInfo Property,
    Type Type,
    bool IsRequired,
    RangeAttribute? Range,
    RegularExpressionAttribute? Pattern
)
{
    /// <summary>Whether its value is a block of keys.</summary>
    public bool TakesBlock => !ScalarValue.CanRead(Type) && Shape.ElementOfList(Type) is null;

    public static ShapeKey Of(PropertyInfo property) =>
        new(
            char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
            property,
            Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
            property.IsDefined(typeof(RequiredAttribute)) || property.IsDefined(typeof(RequiredMemberAttribute)),
            property.GetCustomAttribute<RangeAttribute>(),
            PatternOf(property)
        );

    // A pattern's usual limit of two seconds is by the clock, so that a machine with other work would fail at what is right. Patterns of
    // scenarios say first how long a text may be.
    private static RegularExpressionAttribute? PatternOf(PropertyInfo property)
    {
        var pattern = property.GetCustomAttribute<RegularExpressionAttribute>();
        pattern?.MatchTimeoutInMilliseconds = Timeout.Infinite;
        return pattern;
    }
}

/// <summary>The dictionary that takes every key that is not one of the block's own, and the type of its values.</summary>
internal sealed record OtherKeys(PropertyInfo Property, Type Type);
