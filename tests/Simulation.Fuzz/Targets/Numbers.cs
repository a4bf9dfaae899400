using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Simulation.Model.Numerics;

namespace Simulation.Fuzz.Targets;

/// <summary>
/// Looks through a definition that was accepted: every number in it is finite and in the range that its property declares.
/// </summary>
internal static class Numbers
{
    private const int Deepest = 40;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Fault(object? value) => Fault(value, null, "", 0);

    private static string? Fault(object? value, RangeAttribute? range, string path, int depth) =>
        value switch
        {
            null or string or bool or Enum => null,
            Threshold threshold => Fault(threshold.Value, range, path),
            IConvertible number => Fault(number, range, path),
            IDictionary map => FirstFault(map.Values.Cast<object?>(), range, path, depth),
            IEnumerable list => FirstFault(list.Cast<object?>(), range, path, depth),
            _ when depth > Deepest
                    || value.GetType().Assembly.GetName().Name?.StartsWith("Simulation.", StringComparison.Ordinal) != true => null,
            _ => value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
                .Select(property =>
                    Fault(property.GetValue(value), property.GetCustomAttribute<RangeAttribute>(), $"{path}.{property.Name}", depth + 1)
                )
                .FirstOrDefault(fault => fault is not null),
        };

    private static string? FirstFault(IEnumerable<object?> values, RangeAttribute? range, string path, int depth) =>
        values.Select(value => Fault(value, range, path, depth + 1)).FirstOrDefault(fault => fault is not null);

    private static string? Fault(IConvertible value, RangeAttribute? range, string path)
    {
        var number = value.ToDouble(CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
            return $"nonsense: accepted a number that is not finite at {path}: {number}";

        return
            range is null
            || (
                number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
                && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture)
            )
            ? null
            : $"nonsense: accepted a number out of its range at {path}: {number}";
    }
}
