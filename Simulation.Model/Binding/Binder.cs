using System.Collections;
using System.Reflection;
using Simulation.Model.Catalogs;
using Simulation.Model.Diagnostics;
using Simulation.Model.Sources;

namespace Simulation.Model.Binding;

/// <summary>
/// Turns nodes into records by reflection. Whatever is wrong is reported where it stands, and binding goes on, so that all problems are
/// found at once.
/// </summary>
/// <param name="catalog">The extensions that a file may name.</param>
/// <param name="report">Receives each problem.</param>
internal sealed class Binder(Catalog catalog, Action<Problem> report)
{
    /// <summary>The key that names an extension.</summary>
    public const string KindKey = "kind";

    /// <summary>Binds a block to a record; null where that was not possible.</summary>
    public object? Block(Type type, SourceNode node)
    {
        if (node is not MapNode && Shape.Of(type).Shorthand is { } shorthand)
            node = new MapNode(node.Mark, [new MapEntry(shorthand.Name, node.Mark, node)]);

        if (node is not MapNode map)
            return Wrong(node, $"expected a block of keys ({Names(Shape.Of(type))}); found {Found.In(node)}.");

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

            if (shape[entry.Key] is { } key)
                Assign(record, key, entry.Value);
            else if (shape.InsteadOf(entry.Key) is { } instead)
                Wrong(entry.Mark, $"the key '{entry.Key}' is no more: {instead}");
            else if (shape.Others is null || shape.MisspeltBy(entry.Key, entry.Value is MapNode))
                Wrong(
                    entry.Mark,
                    $"unknown key {Found.Quote(entry.Key)}.{Hint(entry.Key, [.. known, .. shape.Keys.Select(one => one.Name)])}"
                );
            else if (entry.Value is MapNode)
                others[entry.Key] = Block(shape.Others.Type, entry.Value);
            else if (entry.Value is not ScalarNode { IsNull: true })
                Wrong(
                    entry.Mark,
                    $"unknown key {Found.Quote(entry.Key)}.{DidYouMean.For(entry.Key, shape.Keys.Select(one => one.Name))} A party's code "
                        + $"takes a block of keys ({Names(Shape.Of(shape.Others.Type))})."
                );
        }

        foreach (var missing in shape.Keys.Where(key => key.IsRequired && map[key.Name] is null))
            Wrong(map, $"the key '{missing.Name}' is missing here.");

        shape.Others?.Property.SetValue(record, Dictionary(shape.Others.Type, others));
        return record;
    }

    // A number with a decimal comma looks like a key to YAML.
    private static string Hint(string key, IReadOnlyList<string> known) =>
        key.All(char.IsDigit) ? " Numbers have a decimal point, not a comma." : DidYouMean.For(key, known);

    private void Assign(object record, ShapeKey key, SourceNode node)
    {
        if (node is ScalarNode { IsNull: true } && !key.IsRequired)
            return;

        if (Value(key.Type, node, key) is { } value)
            Set(record, key, value, node);
    }

    // A setter is code of the record's author, and may refuse a value.
    private void Set(object record, ShapeKey key, object value, SourceNode node)
    {
        try
        {
            key.Property.SetValue(record, value);
        }
        catch (TargetInvocationException refused)
        {
            Wrong(node, $"the key '{key.Name}' takes no such value: {KindFault.Of(record, refused.InnerException ?? refused).Message}");
        }
    }

    private object? Value(Type type, SourceNode node, ShapeKey? key)
    {
        if (Shape.ElementOfList(type) is { } item)
            return List(item, node, key);

        if (type == typeof(RawValue))
            return RawValue.Of(node);

        if (Shape.ElementOfMap(type) is { } element)
            return Map(element, node, key);

        if (type.IsInterface)
            return Extension(type, node);

        return ScalarValue.CanRead(type) ? Scalar(type, node, key) : Block(type, node);
    }

    private Array? List(Type element, SourceNode node, ShapeKey? key)
    {
        if (node is MapNode)
        {
            Wrong(node, $"expected a list; found {Found.In(node)}.");
            return null;
        }

        // One value stands for a list of one.
        var items = node is ListNode list ? list.Items : [node];
        var bound = items.Select(item => Value(element, item, key)).ToList();
        if (bound.Contains(null))
            return null;

        var array = Array.CreateInstance(element, bound.Count);
        for (var index = 0; index < bound.Count; index++)
            array.SetValue(bound[index], index);

        return array;
    }

    private object? Map(Type element, SourceNode node, ShapeKey? key)
    {
        if (node is not MapNode map)
            return Wrong(node, $"expected a block of keys; found {Found.In(node)}.");

        return Dictionary(
            element,
            map.Entries.ToDictionary(entry => entry.Key, entry => Value(element, entry.Value, key), StringComparer.Ordinal)
        );
    }

    // What could not be read is left out: it has been reported, and nothing comes of a scenario with problems.
    private static IDictionary Dictionary(Type element, Dictionary<string, object?> values)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
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
        var entries = catalog.Of(type);
        var names = entries.Select(entry => entry.Name);
        var map = node as MapNode;
        if ((map is null ? node : map[KindKey]) is not ScalarNode { IsNull: false } kind)
            return Wrong(
                node,
                $"expected a block with the key '{KindKey}', or a kind's name; found {(map is null ? Found.In(node) : "no kind")}"
                    + $".{DidYouMean.For("", names)}"
            );

        if (entries.FirstOrDefault(entry => entry.Name == kind.Text) is not { } found)
            return Wrong(kind, $"unknown kind {Found.Quote(kind.Text)}.{DidYouMean.For(kind.Text, names)}{OfOnesOwn(kind.Text, names)}");

        return Fill(Activator.CreateInstance(found.Type)!, map ?? new MapNode(node.Mark, []), [KindKey]);
    }

    // A word near to none that there is may be a kind of somebody's own.
    private string OfOnesOwn(string kind, IEnumerable<string> names) =>
        catalog.Plugins.Count == 0 && DidYouMean.Near(kind, names).Length == 0 ? " Kinds of your own are loaded with --plugins." : "";

    private object? Scalar(Type type, SourceNode node, ShapeKey? key)
    {
        if (node is not ScalarNode scalar)
            return Wrong(node, $"expected {ScalarValue.Expected(type)}; found {Found.In(node)}.");

        return ScalarValue.Read(type, scalar, key, out var wrong) ?? Wrong(node, wrong);
    }

    private static string Names(Shape shape) => string.Join(", ", shape.Keys.Select(key => key.Name));

    private object? Wrong(SourceNode node, string message) => Wrong(node.Mark, message);

    private object? Wrong(SourceMark mark, string message)
    {
        report(new Problem(mark.File, mark.Line, mark.Column, message));
        return null;
    }
}
