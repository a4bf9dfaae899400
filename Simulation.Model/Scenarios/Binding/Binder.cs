using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Scenarios.Source;

namespace Simulation.Model.Scenarios.Binding;

/// <summary>
/// Turns nodes into records by reflection. Whatever is wrong is reported where it stands, and binding goes on, so that all problems are found at once.
/// </summary>
internal sealed class Binder(Action<Problem> report)
{
    private const string KindKey = "kind";

    /// <summary>Binds a block to a record; null where that was not possible.</summary>
    public object? Block(Type type, SourceNode node)
    {
        if (node is not MapNode map)
            return Wrong(node, $"expected a block of keys ({string.Join(", ", Shape.Of(type).Keys.Select(key => key.Name))}); found {Found(node)}.");

        return Fill(Activator.CreateInstance(type)!, map, []);
    }

    private object? Fill(object record, MapNode map, IReadOnlyList<string> known)
    {
        var shape = Shape.Of(record.GetType());
        var others = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (known.Contains(entry.Key))
                continue;

            if (shape.Keys.FirstOrDefault(key => key.Name == entry.Key) is { } key)
                Assign(record, key, entry.Value);
            else if (shape.OtherKeys is not null && entry.Value is MapNode && !IsMisspelt(entry.Key, shape))
                others[entry.Key] = Value(shape.OtherKeys.PropertyType.GenericTypeArguments[1], entry.Value, null);
            else
                Wrong(entry.Mark, $"unknown key '{entry.Key}'.{DidYouMean.For(entry.Key, shape.Keys.Select(one => one.Name).Concat(known))}");
        }

        foreach (var missing in shape.Keys.Where(key => key.IsRequired && map[key.Name] is null))
            Wrong(map.Mark, $"the key '{missing.Name}' is missing here.");

        shape.OtherKeys?.SetValue(record, Dictionary(shape.OtherKeys.PropertyType.GenericTypeArguments[1], others));
        return record;
    }

    // A party's code is not a misspelt key of the block: only near misses of its longer keys are.
    private static bool IsMisspelt(string key, Shape shape) =>
        key.Length > 4 && shape.Keys.Any(known => string.Equals(known.Name, key, StringComparison.OrdinalIgnoreCase));

    private void Assign(object record, ShapeKey key, SourceNode node)
    {
        if (node is ScalarNode { IsNull: true } && !key.IsRequired)
            return;

        if (Value(key.Type, node, key) is { } value)
            key.Property.SetValue(record, value);
    }

    private object? Value(Type type, SourceNode node, ShapeKey? key)
    {
        if (type.IsInterface && type.IsGenericType)
        {
            var element = type.GenericTypeArguments[^1];
            return type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? List(element, node, key) : Map(element, node);
        }

        if (type.IsInterface)
            return Extension(type, node);

        return type == typeof(string) || type.IsPrimitive || type.IsEnum ? Scalar(type, node, key) : Block(type, node);
    }

    private object? List(Type element, SourceNode node, ShapeKey? key)
    {
        if (node is MapNode)
            return Wrong(node, $"expected a list; found {Found(node)}.");

        // One value stands for a list of one.
        var items = node is ListNode list ? list.Items : [node];
        var bound = items.Select(item => Value(element, item, key)).ToList();
        var array = Array.CreateInstance(element, bound.Count);
        for (var index = 0; index < bound.Count; index++)
        {
            if (bound[index] is null)
                return null;

            array.SetValue(bound[index], index);
        }

        return array;
    }

    private object? Map(Type element, SourceNode node)
    {
        if (node is not MapNode map)
            return Wrong(node, $"expected a block of keys; found {Found(node)}.");

        return Dictionary(element, map.Entries.ToDictionary(entry => entry.Key, entry => Value(element, entry.Value, null), StringComparer.Ordinal));
    }

    private static object Dictionary(Type element, Dictionary<string, object?> values)
    {
        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
        foreach (var (name, value) in values)
        {
            if (value is not null)
                dictionary.Add(name, value);
        }

        return dictionary;
    }

    // { kind: name, ... }, or the name alone where its parameters keep their defaults.
    private object? Extension(Type type, SourceNode node)
    {
        var map = node as MapNode;
        if ((node is ScalarNode ? node : map?[KindKey]) is not ScalarNode kind)
            return Wrong(node, $"expected a block with the key '{KindKey}'; found {(map is null ? Found(node) : "none")}.{DidYouMean.For("", Catalog.Of(type).Select(entry => entry.Name))}");

        var entries = Catalog.Of(type);
        if (entries.FirstOrDefault(entry => entry.Name == kind.Text) is not { } found)
            return Wrong(kind, $"unknown kind '{kind.Text}'.{DidYouMean.For(kind.Text, entries.Select(entry => entry.Name))}");

        return Fill(Activator.CreateInstance(found.Type)!, map ?? new MapNode(node.Mark, []), [KindKey]);
    }

    private object? Scalar(Type type, SourceNode node, ShapeKey? key)
    {
        if (node is not ScalarNode scalar)
            return Wrong(node, $"expected {Expected(type)}; found {Found(node)}.");

        if (type.IsEnum)
        {
            var words = Words.Values(type);
            return words.TryGetValue(scalar.Text, out var value) ? value : Wrong(node, $"unknown word '{scalar.Text}'.{DidYouMean.For(scalar.Text, words.Keys)}");
        }

        var parsed = Parse(type, scalar);
        if (parsed is null)
            return Wrong(node, $"expected {Expected(type)}; found {Found(node)}.");

        if (key?.Pattern is { } pattern && !pattern.IsValid(parsed))
            return Wrong(node, $"'{parsed}' is not a valid {key.Name}: expected lower case words joined by hyphens, such as 'climate-paris'.");

        if (key?.Range is { } range && !IsWithin(range, Convert.ToDouble(parsed, CultureInfo.InvariantCulture)))
            return Wrong(node, string.Create(CultureInfo.InvariantCulture, $"{key.Name} is {parsed}; expected a number from {range.Minimum} to {range.Maximum}."));

        return parsed;
    }

    private static bool IsWithin(System.ComponentModel.DataAnnotations.RangeAttribute range, double value) =>
        value >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture) && value <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);

    private static object? Parse(Type type, ScalarNode scalar)
    {
        if (type == typeof(string))
            return scalar.Text;

        if (scalar.IsQuoted)
            return null;

        var culture = CultureInfo.InvariantCulture;
        if (type == typeof(bool))
            return scalar.Text switch { "true" => true, "false" => false, _ => null };
        if (type == typeof(int))
            return int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, culture, out var whole) ? whole : null;
        if (type == typeof(ulong))
            return ulong.TryParse(scalar.Text, NumberStyles.None, culture, out var large) ? large : null;

        return double.TryParse(scalar.Text, NumberStyles.Float, culture, out var number) && double.IsFinite(number) ? number : null;
    }

    private static string Expected(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number"
        : type == typeof(ulong) ? "a whole number of 0 or more"
        : type.IsEnum ? "one of " + string.Join(", ", Words.Values(type).Keys)
        : "a number";

    private static string Found(SourceNode node) => node switch
    {
        ScalarNode { IsNull: true } => "nothing",
        ScalarNode scalar => $"'{scalar.Text}'",
        ListNode => "a list",
        _ => "a block of keys",
    };

    private object? Wrong(SourceNode node, string message) => Wrong(node.Mark, message);

    private object? Wrong(SourceMark mark, string message)
    {
        report(new Problem(mark.File, mark.Line, mark.Column, message));
        return null;
    }
}
