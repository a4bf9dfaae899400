using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Simulation.Model.Binding.Schema;

/// <summary>The summaries of a documentation file, as plain text.</summary>
/// <param name="xml">The XML documentation file that the compiler writes beside an assembly.</param>
internal sealed partial class Documentation(string xml)
{
    private readonly Dictionary<string, XElement> _summaries = XDocument
        .Parse(xml, LoadOptions.PreserveWhitespace)
        .Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!, StringComparer.Ordinal);

    public string Of(Type type) => Text($"T:{type.FullName}");

    public string Of(PropertyInfo property) => Text($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>The summary of one value of an enum.</summary>
    public string Of(Type enumType, object value) => Text($"F:{enumType.FullName}.{value}");

    private string Text(string member) =>
        _summaries.TryGetValue(member, out var summary) ? Spaces().Replace(string.Concat(summary.Nodes().Select(Plain)), " ").Trim() : "";

    private static string Plain(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see when see.Attribute("cref")?.Value is { } reference => NameOf(reference),
            XElement element => string.Concat(element.Nodes().Select(Plain)),
            _ => node.NodeType == XmlNodeType.Comment ? "" : node.ToString(),
        };

    // P:Namespace.Type.Property is the key 'property'; of a type its name remains, and of a method its name without its parameters.
    private static string NameOf(string reference)
    {
        var member = reference.Split('(')[0];
        var name = member[(member.LastIndexOf('.') + 1)..];
        return reference.StartsWith("P:", StringComparison.Ordinal) ? $"'{char.ToLowerInvariant(name[0])}{name[1..]}'" : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
