using System.Collections.Frozen;

namespace Simulation.Model.Countries;

/// <summary>
/// What people call countries: ISO 3166-1 codes of two and three letters, and short, official, former and local names in some twenty
/// languages each. Case, accents, hyphens and points do not matter.
/// </summary>
/// <remarks>
/// Source of <c>country-names.csv</c>: Unicode CLDR 48.2 (territories in English, French, Spanish, German, Italian, Portuguese, Dutch,
/// Russian, Arabic, Chinese, Japanese, Polish, Swedish, Turkish, Ukrainian and the official languages of the country; Unicode License v3),
/// the names of the country data (UN M49), and former and colloquial names that were added by hand.
/// </remarks>
public static class CountryNames
{
    private static readonly FrozenDictionary<string, string> First;
    private static readonly FrozenDictionary<string, string[]> Codes;

    static CountryNames()
    {
        var table = NameTable.Read("country-names.csv");
        var codes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < table.Rows; row++)
        {
            var code = table.Text(row, 0);
            var names = table.Text(row, 2).Split('|');
            first[code] = names[0];
            foreach (var name in names.Append(code).Append(table.Text(row, 1)))
                Add(codes, NameTable.Key(name), code);
        }

        First = first.ToFrozenDictionary(StringComparer.Ordinal);
        Codes = codes.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The names that are not ambiguous, with the country that each means.</summary>
    public static IEnumerable<(string Name, string Code)> All =>
        Codes.Where(entry => entry.Value.Length == 1).Select(entry => (entry.Key, entry.Value[0]));

    /// <summary>The countries that a word may mean, as ISO 3166-1 alpha-3 codes: none, one, or several (Congo, Korea).</summary>
    public static IReadOnlyList<string> Find(string word) => Codes.GetValueOrDefault(NameTable.Key(word), []);

    /// <summary>The English name of a country; the code itself where it is not known.</summary>
    public static string NameOf(string code) => First.GetValueOrDefault(code, code);

    private static void Add(Dictionary<string, List<string>> codes, string key, string code)
    {
        if (!codes.TryGetValue(key, out var all))
            codes[key] = all = [];
        if (!all.Contains(code))
            all.Add(code);
    }
}
