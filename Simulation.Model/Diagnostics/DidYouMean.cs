namespace Simulation.Model.Diagnostics;

/// <summary>Suggests what a misspelt word was meant to be.</summary>
public static class DidYouMean
{
    /// <summary>
    /// " Did you mean 'x'?" if a known word is near enough (two if they are equally near), else the known words if there are at most 24,
    /// else nothing.
    /// </summary>
    /// <param name="word">The word as written.</param>
    /// <param name="known">The words that there are.</param>
    /// <returns>A sentence with a space before it, to follow another; or an empty text.</returns>
    public static string For(string word, IEnumerable<string> known)
    {
        var words = known.Distinct(StringComparer.Ordinal).ToList();
        if (Near(word, words) is { Length: > 0 } hint)
            return hint;

        return words.Count is > 0 and <= 24 ? $" There is: {string.Join(", ", words.Order(StringComparer.Ordinal))}." : "";
    }

    /// <summary>
    /// " Did you mean 'x'?" if a known word is near enough (two if they are equally near), else nothing: where the known words are listed
    /// anyway.
    /// </summary>
    /// <param name="word">The word as written.</param>
    /// <param name="known">The words that there are.</param>
    /// <returns>A sentence with a space before it, to follow another; or an empty text.</returns>
    public static string Near(string word, IEnumerable<string> known)
    {
        var words = known.Distinct(StringComparer.Ordinal).ToList();
        var near = (
            from candidate in words
            let distance = Distance(word, candidate)
            where distance <= Math.Max(1, Math.Max(word.Length, candidate.Length) / 3)
            orderby distance, candidate
            select (candidate, distance)
        ).ToList();
        var nearest = near.TakeWhile(one => one.distance == near[0].distance).Take(2).Select(one => $"'{one.candidate}'");
        return near.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : "";
    }

    /// <summary>
    /// Optimal string alignment distance, the case left aside: how many insertions, deletions, substitutions and swaps of neighbours lead
    /// from one word to the other (Damerau, 1964). Words of more than 64 letters are far from all others.
    /// </summary>
    internal static int Distance(string one, string other)
    {
        if (one.Length > 64 || other.Length > 64)
            return int.MaxValue;

        var a = one.ToLowerInvariant();
        var b = other.ToLowerInvariant();
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var best = Math.Min(substitution, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, table[i - 2, j - 2] + 1);

                table[i, j] = best;
            }
        }

        return table[a.Length, b.Length];
    }
}
