using YamlDotNet.RepresentationModel;

namespace Simulation.Host.Scenarios;

/// <summary>
/// Leaves out of a scenario's text what only a seat's people are told in a class: the explorer is one click away from everyone who plays.
/// </summary>
internal static class PrivateBriefs
{
    private const string Nothing = "\"\"";

    /// <summary>The text without them, otherwise as it was written.</summary>
    /// <param name="yaml">A scenario that can be read.</param>
    public static string LeftOutOf(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (
            stream.Documents[0].RootNode is not YamlMappingNode root
            || Under(root, "classroom") is not { } classroom
            || Under(classroom, "briefs") is not { } briefs
        )
            return yaml;

        // From the last to the first, so that places stay what they are.
        foreach (
            var brief in briefs
                .Children.Values.OfType<YamlMappingNode>()
                .SelectMany(brief => brief.Children)
                .Where(entry => entry.Key is YamlScalarNode { Value: "private" })
                .Select(entry => entry.Value)
                .OrderByDescending(brief => brief.Start.Index)
        )
        {
            var start = (int)brief.Start.Index;
            var end = (int)brief.End.Index;
            var kept = yaml[start..end].TrimEnd().Length;
            yaml = string.Concat(yaml.AsSpan(0, start), Nothing, yaml.AsSpan(start + kept));
        }

        return yaml;
    }

    private static YamlMappingNode? Under(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value as YamlMappingNode : null;
}
