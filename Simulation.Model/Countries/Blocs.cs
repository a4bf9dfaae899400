using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>The blocs of a scenario: countries that sit at the table as one.</summary>
internal sealed class Blocs
{
    private readonly Dictionary<string, string> _blocOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Party> _parties = new(StringComparer.Ordinal);

    /// <summary>The blocs' names.</summary>
    public IReadOnlyCollection<string> Names => _parties.Keys;

    /// <summary>
    /// Forms the blocs, each of a list of codes or of a 0/1 column of the data; a country in two blocs, an empty bloc and a misleading name
    /// are reported.
    /// </summary>
    public static Blocs Form(IReadOnlyDictionary<string, IReadOnlyList<string>> definitions, CountryTable table, ProblemList problems)
    {
        var blocs = new Blocs();
        var known = new KnownCountries(table, [], problems);
        foreach (var (name, listed) in definitions)
        {
            var path = $"countries.blocs.{name}";
            if (table.Has(name))
                problems.Add(path, $"a bloc cannot have a country's code as its name; '{name}' is {table.Name(name)}.");

            var before = problems.Problems.Count;
            var members =
                listed is [var column] && !table.Has(column)
                    ? MembersByColumn(column, path)
                    : [.. listed.Where((code, index) => known.IsCountry(code, $"{path}[{index}]"))];
            if (members.Count == 0 && problems.Problems.Count == before)
                problems.Add(path, $"the bloc '{name}' has no members.");

            blocs.Add(name, members, path, problems);
        }

        return blocs;

        List<string> MembersByColumn(string column, string path) =>
            known.IsNumericColumn(column, path) ? [.. table.Codes.Where(code => table.Number(code, column) == 1)] : [];
    }

    /// <summary>The bloc that a country belongs to; null for none.</summary>
    public Party? Of(string code) => _blocOf.TryGetValue(code, out var name) ? _parties[name] : null;

    /// <summary>The bloc of this name; null for none.</summary>
    public Party? Named(string name) => _parties.GetValueOrDefault(name);

    private void Add(string name, List<string> members, string path, ProblemList problems)
    {
        foreach (var code in members.Where(code => !_blocOf.TryAdd(code, name)))
            problems.Add(path, $"'{code}' is in the bloc '{_blocOf[code]}' already.");

        _parties[name] = new Party(name, PartyPresets.NameOf(name), members);
    }
}
