using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>Puts countries together into parties by what a rule says of each; a country of a bloc goes with its bloc.</summary>
internal sealed class PartyGroups(CountryData data, Blocs blocs, ProblemList problems, ICollection<string> notes)
{
    /// <summary>
    /// A party for each word of a column, in the order in which the words first occur. A rest's code is the word's after <c>R-</c>.
    /// </summary>
    public IReadOnlyList<Party> ByColumn(IReadOnlyList<string> codes, string column, string path, bool isRest = false)
    {
        if (!new KnownCountries(data.Countries, blocs.Names, problems).IsWordColumn(column, path))
            return [];

        var isRice = column == CountryColumns.RiceRegion;
        var parties = By(codes, code => isRice ? data.Baselines[code].RiceRegion : data.Countries.Text(code, column), path, isRest);
        var without = codes.Except(parties.SelectMany(party => party.Members)).ToList();
        if (without.Count > 0)
            notes.Add($"{without.Count} countries have no value in '{column}' and take no part: {string.Join(", ", without)}.");
        if (isRice)
            data.Baselines.AddNotes(notes, codes, CountryColumns.RiceRegion);

        return parties;
    }

    /// <summary>
    /// A party for each word that a rule gives, in the order in which the words first occur; a country for which it gives none takes no
    /// part.
    /// </summary>
    public IReadOnlyList<Party> By(IReadOnlyList<string> codes, Func<string, string> groupOf, string path, bool isRest = false)
    {
        var groups =
            from code in codes
            let bloc = blocs.Of(code)
            let word = bloc?.Code ?? groupOf(code)
            where word.Length > 0
            group code by (bloc, word) into members
            select members.Key.bloc ?? PartyOf(members.Key.word, [.. members], isRest);
        var parties = groups.ToList();
        foreach (var clash in parties.GroupBy(party => party.Code, StringComparer.Ordinal).Where(same => same.Count() > 1))
            problems.Add(path, $"'{clash.Key}' is a group here and the name of a bloc; give the bloc another name.");

        return parties;
    }

    private static Party PartyOf(string word, IReadOnlyList<string> members, bool isRest)
    {
        var name = PartyPresets.NameOf(word);
        return isRest ? new Party("R-" + word, "Rest of " + name, members) : new Party(word, name, members);
    }
}
