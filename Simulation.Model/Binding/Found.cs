using Simulation.Model.Sources;

namespace Simulation.Model.Binding;

/// <summary>What stands in the file, in the words of a message.</summary>
internal static class Found
{
    private const int LongestQuote = 60;

    public static string In(SourceNode node) =>
        node switch
        {
            ScalarNode { IsNull: true } => "nothing",
            ScalarNode scalar => Quote(scalar.Text),
            ListNode => "a list",
            _ => "a block of keys",
        };

    /// <summary>A text in quotes, on one line and not longer than a line.</summary>
    public static string Quote(string text)
    {
        var start = text.Length > LongestQuote ? text[..LongestQuote] + "..." : text;
        return $"'{string.Concat(start.Select(letter => char.IsControl(letter) ? ' ' : letter))}'";
    }
}
