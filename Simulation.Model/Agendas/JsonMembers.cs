using System.Globalization;
using Simulation.Model.Diagnostics;
using Simulation.Model.Sources;

namespace Simulation.Model.Agendas;

/// <summary>Takes the members of JSON objects, and reports those that are missing or something else, at their place.</summary>
internal sealed class JsonMembers(Action<Problem> report)
{
    /// <summary>Whether anything has been reported.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Reports what is wrong at a place.</summary>
    public void Wrong(SourceMark mark, string message)
    {
        HasFailed = true;
        report(new Problem(mark.File, mark.Line, mark.Column, message));
    }

    /// <summary>An object; null, reported, where there is none.</summary>
    public MapNode? Map(MapNode parent, string key)
    {
        if (parent[key] is MapNode map)
            return map;

        Wrong(
            parent[key]?.Mark ?? parent.Mark,
            $"expected an object '{key}' here; found {(parent[key] is null ? Keys(parent) : "something else")}."
        );
        return null;
    }

    /// <summary>
    /// A finite number within bounds, which GeniusWeb writes plainly or as a text; 0, reported, where it is something else.
    /// </summary>
    public double Number(MapNode parent, string key, double least, double most)
    {
        if (
            parent[key] is ScalarNode scalar
            && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            && number >= least
            && number <= most
        )
            return number;

        var bounds =
            most == double.MaxValue
                ? least == double.MinValue
                    ? ""
                    : " of 0 or more"
                : string.Create(CultureInfo.InvariantCulture, $" from {least} to {most}");
        Wrong(
            parent[key]?.Mark ?? parent.Mark,
            $"expected a number{bounds} for '{key}'; found "
                + $"{(parent[key] is ScalarNode other ? $"'{other.Text}'" : parent[key] is null ? "nothing" : "something else")}."
        );
        return 0;
    }

    private static string Keys(MapNode map) =>
        map.Entries.Count == 0 ? "nothing" : string.Join(", ", map.Entries.Take(5).Select(entry => $"'{entry.Key}'"));
}
