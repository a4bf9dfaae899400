using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>
/// Which of some parties a word means. Files name parties by their codes, so that scenario, data and results say the same; where somebody
/// writes a name or another code, the hint goes by what it means before it goes by letters.
/// </summary>
public static class CountryHint
{
    private const int ShortestName = 4;

    /// <summary>The code among those there are that a word means; null where it means none of them, or several.</summary>
    /// <param name="word">A code or a name.</param>
    /// <param name="codes">The codes that there are.</param>
    public static string? Find(string word, IEnumerable<string> codes)
    {
        var all = codes.Distinct(StringComparer.Ordinal).ToList();
        return all.Contains(word, StringComparer.Ordinal) ? word
            : Meant(word, all) is [var one] ? one
            : null;
    }

    /// <summary>A hint for a word that is none of the codes there are.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="codes">The codes that there are.</param>
    /// <returns>A sentence with a space before it, to follow another; or an empty text.</returns>
    public static string For(string word, IEnumerable<string> codes)
    {
        var all = codes.Distinct(StringComparer.Ordinal).ToList();
        var meant = Meant(word, all);
        if (meant.Count > 0)
            return $" {Meaning(word, meant.Count)} write {string.Join(" or ", meant.Select(code => $"'{code}'"))}.";

        var countries = CountryNames.Find(word);
        if (countries.Count > 0)
            return $" '{word}' means {string.Join(" or ", countries.Select(code => $"{CountryNames.NameOf(code)} ({code})"))}, which is "
                + $"not one of those here.{There(all)}";

        if (GroupNames.Find(word) is { } group)
            return Group(word, group.Name, group.Block, all);

        return NearName(word, all) is { } near
            ? $" Did you mean '{near}' ({CountryNames.NameOf(CountryNames.Find(near)[0])})?"
            : DidYouMean.For(word, all);
    }

    private static List<string> Meant(string word, List<string> codes)
    {
        var same = codes.Where(code => NameTable.Key(code) == NameTable.Key(word)).ToList();
        if (same.Count > 0)
            return same;

        var countries = CountryNames.Find(word);
        if (countries.Count > 0)
            return
            [
                .. codes.Where(code => countries.Contains(code)),
                .. codes.Where(code => !countries.Contains(code) && CountryNames.Find(code) is [var one] && countries.Contains(one)),
            ];

        return GroupNames.Find(word) is { } group ? [.. codes.Where(code => GroupNames.Find(code)?.Name == group.Name)] : [];
    }

    private static string Meaning(string word, int parties)
    {
        var names = NamesOf(word);
        return parties > 1 ? $"'{word}' may be {names}:"
            : NameTable.Key(names) == NameTable.Key(word) ? $"For {names}"
            : $"'{word}' is {names}:";
    }

    private static string NamesOf(string word) =>
        CountryNames.Find(word) is { Count: > 0 } countries
            ? string.Join(" or ", countries.Select(CountryNames.NameOf))
            : GroupNames.Find(word)?.Name ?? $"'{word}'";

    private static string Group(string word, string name, string block, List<string> codes)
    {
        var group = NameTable.Key(word) == NameTable.Key(name) ? "a group of countries" : $"a group of countries ({name})";
        return codes.Exists(code => CountryNames.Find(code) is [var one] && one == code)
            ? $" '{word}' is {group}: to seat it as one, write 'blocs: {{ {Plain(word)}: {block} }}' in the "
                + $"block 'countries'; else list its members."
            : $" '{word}' is {group}, which is not one of those here.{There(codes)}";
    }

    // A key of a scenario that needs no quotes.
    private static string Plain(string word) =>
        word.All(char.IsLetterOrDigit) ? word : $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\"";

    private static string There(List<string> codes) =>
        codes.Count is > 0 and <= 24 ? $" There is: {string.Join(", ", codes.Order(StringComparer.Ordinal))}." : "";

    // A misspelt name; a short word is rather a misspelt code.
    private static string? NearName(string word, List<string> codes)
    {
        var key = NameTable.Key(word);
        if (key.Length <= ShortestName)
            return null;

        var near = CountryNames
            .All.Where(known =>
                known.Name.Length > ShortestName
                && Math.Abs(known.Name.Length - key.Length) <= 2
                && DidYouMean.Distance(known.Name, key) <= Math.Max(1, key.Length / 5)
            )
            .OrderBy(known => DidYouMean.Distance(known.Name, key))
            .ThenBy(known => known.Name, StringComparer.Ordinal)
            .Select(known => codes.Find(code => code == known.Code || CountryNames.Find(code) is [var one] && one == known.Code))
            .FirstOrDefault(code => code is not null);
        return near;
    }
}
