namespace Simulation.Model.Data;

/// <summary>
/// What separates the cells of a table: as its first line <c>sep=;</c> says, or else the sign that splits most lines into the same
/// number of cells.
/// </summary>
internal static class CsvSeparator
{
    private const string Prefix = "sep=";
    private const int SampledLines = 50;

    // In the order in which they are preferred where they split equally well.
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>Finds the separator.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="length">How much of the text only states the separator, without the end of its line.</param>
    public static char Of(ReadOnlySpan<char> text, out int length)
    {
        if (Stated(text) is { } stated)
        {
            length = Prefix.Length + 1;
            return stated;
        }

        length = 0;
        return Counted(text);
    }

    /// <summary>The separator in words.</summary>
    public static string NameOf(char separator) =>
        separator switch
        {
            ';' => "a semicolon",
            '\t' => "a tab",
            '|' => "a bar",
            _ => "a comma",
        };

    private static char? Stated(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return null;

        var rest = text[Prefix.Length..];
        return rest is [_] or [_, '\r' or '\n', ..] && Candidates.Contains(rest[0]) ? rest[0] : null;
    }

    private static char Counted(ReadOnlySpan<char> text)
    {
        var lines = new Dictionary<(int Candidate, int Count), int>();
        var counts = new int[Candidates.Length];
        var seen = 0;
        var isQuoted = false;
        for (var at = 0; at <= text.Length && seen < SampledLines; at++)
        {
            var isEnd = at == text.Length || (!isQuoted && text[at] is '\r' or '\n');
            if (!isEnd)
            {
                isQuoted ^= text[at] == '"';
                if (!isQuoted && Array.IndexOf(Candidates, text[at]) is >= 0 and var candidate)
                    counts[candidate]++;
                continue;
            }

            for (var candidate = 0; candidate < counts.Length; candidate++)
            {
                if (counts[candidate] > 0)
                    lines[(candidate, counts[candidate])] = lines.GetValueOrDefault((candidate, counts[candidate])) + 1;
            }

            seen++;
            Array.Clear(counts);
        }

        var best = lines
            .OrderByDescending(group => group.Value)
            .ThenByDescending(group => group.Key.Count)
            .ThenBy(group => group.Key.Candidate);
        return Candidates[best.Select(group => group.Key.Candidate).FirstOrDefault()];
    }
}
