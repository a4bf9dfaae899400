namespace Simulation.Model.Countries;

/// <summary>Whom the 0/1 columns of the country data mark.</summary>
internal static class PartyColumns
{
    /// <summary>
    /// For each of these words that is a column of numbers, which parties it marks: a bloc where most of its people live in members with a
    /// 1. Other words are left out.
    /// </summary>
    public static Dictionary<string, bool[]> Of(IEnumerable<string> words, IReadOnlyList<Party> parties, CountryData? data)
    {
        var marked = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (data is not null && data.Countries.HasColumn(word) && data.Countries.IsNumeric(word))
                marked[word] = [.. parties.Select(party => Marks(party, word, data))];
        }

        return marked;
    }

    private static bool Marks(Party party, string column, CountryData data)
    {
        var marked = 0.0;
        var all = 0.0;
        foreach (var code in party.Members)
        {
            var people = data.Baselines[code].Population;
            marked += data.Countries.Number(code, column) == 1 ? people : 0;
            all += people;
        }

        return marked > 0.5 * all;
    }
}
