using System.Globalization;
using System.Text;

namespace Simulation.Model.Sources;

/// <summary>Writes nodes as YAML in one canonical form: the same nodes, the same bytes.</summary>
internal static class SourceWriter
{
    public static string Write(MapNode root)
    {
        var text = new StringBuilder();
        Map(text, root, 0);
        return text.ToString();
    }

    private static void Map(StringBuilder text, MapNode map, int indent)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', indent).Append(Scalar(entry.Key, entry.Key.Length == 0)).Append(':');
            Value(text, entry.Value, indent);
        }
    }

    private static void Value(StringBuilder text, SourceNode value, int indent)
    {
        switch (value)
        {
            case ScalarNode scalar:
                text.Append(' ').Append(Scalar(scalar.Text, scalar.IsQuoted)).Append('\n');
                break;
            case MapNode { Entries.Count: 0 }:
                text.Append(" {}\n");
                break;
            case MapNode map:
                text.Append('\n');
                Map(text, map, indent + 2);
                break;
            case ListNode list when list.Items.All(item => item is ScalarNode):
                text.Append(" [")
                    .AppendJoin(", ", list.Items.Cast<ScalarNode>().Select(item => Scalar(item.Text, item.IsQuoted)))
                    .Append("]\n");
                break;
            case ListNode list:
                text.Append('\n');
                foreach (var item in list.Items)
                    Item(text, item, indent + 2);
                break;
        }
    }

    // Nested values of a list stand on their own lines under a lone dash, which every YAML reader takes.
    private static void Item(StringBuilder text, SourceNode item, int indent)
    {
        text.Append(' ', indent).Append('-');
        Value(text, item, indent);
    }

    private static string Scalar(string text, bool quoted)
    {
        if (!quoted && text.Length == 0)
            return "null";

        var plain =
            !quoted
            && text.Length > 0
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '+' or '_' or '~')
            && !(text[0] == '-' && text.Length == 1);
        return plain ? text : Quoted(text);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (letter == '\n')
                quoted.Append("\\n");
            else if (char.IsControl(letter) || letter is '\u0085' or '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }
}
