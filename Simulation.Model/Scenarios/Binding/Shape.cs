using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Simulation.Model.Scenarios.Binding;

/// <summary>The keys that a block of a scenario may have, read off the settable properties of its record.</summary>
internal sealed record Shape(IReadOnlyList<ShapeKey> Keys, PropertyInfo? OtherKeys)
{
    public static Shape Of(Type type)
    {
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true }).ToList();
        return new Shape(
            [.. settable.Where(property => !property.IsDefined(typeof(OtherKeysAttribute))).Select(ShapeKey.Of)],
            settable.Find(property => property.IsDefined(typeof(OtherKeysAttribute))));
    }
}

/// <summary>One key: its name in YAML, its type and its bounds.</summary>
internal sealed record ShapeKey(string Name, PropertyInfo Property, Type Type, bool IsRequired, RangeAttribute? Range, RegularExpressionAttribute? Pattern)
{
    public static ShapeKey Of(PropertyInfo property) => new(
        char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
        property,
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
        property.IsDefined(typeof(RequiredAttribute)),
        property.GetCustomAttribute<RangeAttribute>(),
        property.GetCustomAttribute<RegularExpressionAttribute>());
}
