using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Agendas;

/// <summary>
/// Positions in the XML of KTAB's SMP (KAPSARC Toolkit for Behavioral Analysis): <c>Scenario</c> with the names of <c>Dimensions</c>,
/// and <c>Actors</c>, each with a <c>capability</c>, a <c>Position</c> from 0 to 100 and a
/// <c>Salience</c> in per cent on each dimension. How KTAB would run its own model on them is not read.
/// </summary>
internal static class KtabScenario
{
    /// <summary>Whether a text is XML, of this or another form.</summary>
    public static bool IsXml(string text) => text.AsSpan().TrimStart("\uFEFF \r\n\t") is ['<', ..];

    /// <summary>Whether XML is in this form, by what is in it.</summary>
    public static bool Is(string text) =>
        text.Contains("<Actors>", StringComparison.Ordinal) && text.Contains("<Dimensions>", StringComparison.Ordinal);

    /// <summary>Reads the positions; what is wrong is reported and left out.</summary>
    public static PositionRows Read(string file, string text, Action<Problem> report)
    {
        var rows = new PositionRows { FullSalience = PositionRows.Percent };
        var xml = new GuardedXml(file, report);
        if (xml.Root(text) is not { } root)
            return rows;

        List<string> issues = [.. root.Elements("Dimensions").Elements("dName").Select(name => name.Value.Trim())];
        List<XElement> actors = [.. root.Elements("Actors").Elements("Actor")];
        if (root.Name.LocalName != "Scenario" || issues.Count == 0 || actors.Count == 0)
        {
            var found = $"<{root.Name.LocalName}> with {issues.Count} and {actors.Count} of them";
            xml.Wrong(root, $"a table of positions in XML is a <Scenario> of KTAB with <Dimensions> and <Actors>; found {found}.");
            return rows;
        }

        rows.Ends.AddRange(issues.SelectMany(issue => new[] { (issue, 0.0), (issue, PositionRows.Percent) }));
        foreach (var actor in actors)
        {
            var name = actor.Element("name")?.Value.Trim() ?? "";
            var capability = Number(xml, actor, actor.Element("capability"), "capability");
            var positions = Numbers(xml, actor, "Position", "dCoord", issues.Count);
            var saliences = Numbers(xml, actor, "Salience", "dSal", issues.Count);
            var line = ((IXmlLineInfo)actor).LineNumber;
            for (var issue = 0; issue < Math.Min(positions.Count, saliences.Count); issue++)
            {
                if (capability is not null && positions[issue] is { } position && saliences[issue] is { } salience)
                    rows.Stances.Add(new PositionRow(line, name, issues[issue], position, salience, capability.Value));
            }
        }

        return rows;
    }

    private static List<double?> Numbers(GuardedXml xml, XElement actor, string name, string item, int expected)
    {
        List<XElement> items = [.. actor.Elements(name).Elements(item)];
        if (items.Count == expected)
            return items.ConvertAll(one => Number(xml, one, one, item));

        xml.Wrong(actor.Element(name) ?? actor, $"expected {expected} <{item}> in <{name}>, one for each dimension; found {items.Count}.");
        return [];
    }

    private static double? Number(GuardedXml xml, XElement place, XElement? element, string name)
    {
        var text = element?.Value.Trim() ?? "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;

        xml.Wrong(place, $"expected a number in <{name}>; found {(text.Length > 0 ? $"'{text}'" : "nothing")}.");
        return null;
    }
}
