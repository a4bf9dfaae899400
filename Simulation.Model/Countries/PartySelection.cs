using Simulation.Model.Scenarios;

namespace Simulation.Model.Countries;

/// <summary>
/// Chooses the parties of a run. Listed ones come in the order listed, ranked ones largest first, groups and regions in order of their first country in the
/// data; the rest of the world follows. Countries that fall into no group are told in a note.
/// </summary>
public sealed class PartySelection
{
    private const int MostParties = 1000;
    private readonly CountriesDefinition _definition;
    private readonly CountryTable? _table;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, string> _blocOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _blocs = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    private PartySelection(CountriesDefinition definition, CountryTable? table, ProblemList problems) =>
        (_definition, _table, _problems) = (definition, table, problems);

    /// <summary>Chooses the parties.</summary>
    /// <param name="definition">What the scenario says.</param>
    /// <param name="data">The country data; null where there is none.</param>
    /// <param name="own">The parties that come with the world.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="notes">Receives what the user should know, in sentences.</param>
    public static IReadOnlyList<Party> Select(
        CountriesDefinition definition, CountryData? data, IReadOnlyList<Party> own, ProblemList problems, ICollection<string> notes)
    {
        var selection = new PartySelection(definition, data?.Countries, problems);
        var parties = selection.Choose(own);
        foreach (var note in selection._notes)
            notes.Add(note);

        selection.Check(parties);
        return parties;
    }

    /// <summary>Whether the choice needs the country data.</summary>
    public static bool NeedsData(CountriesDefinition definition) =>
        definition.Select.Count > 0 || definition.GroupBy is not null || definition.Top is not null || definition.All || definition.Region is not null
        || definition.Preset is not null;

    private IReadOnlyList<Party> Choose(IReadOnlyList<Party> own)
    {
        if (_definition.Count is { } count)
            return [.. Enumerable.Range(1, count).Select(number => new Party($"C{number:00}", $"Country {number}", []))];

        if (!NeedsData(_definition))
        {
            if (own.Count == 0)
                _problems.Add("countries", "this world has no parties of its own: choose countries by select, groupBy, top, all, region or preset, or made-up ones by count.");

            return _table is null ? own : [.. own.Select(party => party with { Members = [.. _table.Codes.Where(code => _table.Text(code, PartyPresets.RiceColumn) == party.Code)] })];
        }

        if (_table is null)
            return [];

        FormBlocs();
        if (!_problems.IsEmpty)
            return [];

        var chosen = _definition switch
        {
            { GroupBy: { } column } => Groups("countries.groupBy", column, _table.Codes, column, ""),
            { Preset: { } preset } => Preset(preset),
            { Top: { } top } => Top(top),
            { Region: { } region } => Region(region),
            { All: true } => Singles(_table.Codes),
            _ => Listed(),
        };
        return _definition.RestBy is { } rest && _problems.IsEmpty ? [.. chosen, .. Rest(chosen, rest)] : chosen;
    }

    private void FormBlocs()
    {
        foreach (var (name, listed) in _definition.Blocs)
        {
            var members = listed is [var column] && _table!.HasColumn(column)
                ? [.. _table.Codes.Where(code => _table.Text(code, column) == "1")]
                : listed.Where((code, index) => IsKnown(code, $"countries.blocs.{name}[{index}]")).ToList();
            foreach (var code in members.Where(code => !_blocOf.TryAdd(code, name)))
                _problems.Add($"countries.blocs.{name}", $"'{code}' is in the bloc '{_blocOf[code]}' already.");

            _blocs[name] = members;
        }
    }

    private List<Party> Listed()
    {
        var parties = new List<Party>();
        for (var index = 0; index < _definition.Select.Count; index++)
        {
            var code = _definition.Select[index];
            var path = $"countries.select[{index}]";
            if (parties.Exists(party => party.Code == code))
                _problems.Add(path, $"'{code}' is listed a second time.");
            else if (_blocs.TryGetValue(code, out var members))
                parties.Add(new Party(code, code, members));
            else if (_blocOf.TryGetValue(code, out var bloc) && _definition.Select.Contains(bloc))
                _problems.Add(path, $"'{code}' would sit at the table twice: it is a member of the bloc '{bloc}'.");
            else if (IsKnown(code, path))
                parties.Add(new Party(code, _table!.Name(code), [code]));
        }

        return parties;
    }

    // Single countries, a bloc where its first member would stand.
    private List<Party> Singles(IEnumerable<string> codes)
    {
        var parties = new List<Party>();
        foreach (var code in codes)
        {
            if (!_blocOf.TryGetValue(code, out var bloc))
                parties.Add(new Party(code, _table!.Name(code), [code]));
            else if (!parties.Exists(party => party.Code == bloc))
                parties.Add(new Party(bloc, bloc, _blocs[bloc]));
        }

        return parties;
    }

    private List<Party> Top(TopCountries top)
    {
        if (!HasColumn(top.By, "countries.top.by"))
            return [];

        var everyone = Singles(_table!.Codes);
        var ranked = (from party in everyone
                      let size = party.Members.Sum(code => _table.Number(code, top.By) ?? 0)
                      where size > 0
                      orderby size descending, party.Code
                      select party).ToList();
        if (ranked.Count < top.N)
            _problems.Add("countries.top.n", $"only {ranked.Count} parties have a number above 0 in the column '{top.By}'; {top.N} were asked for.");

        return [.. ranked.Take(top.N)];
    }

    private List<Party> Region(string region)
    {
        var codes = _table!.Codes.Where(code => _table.Text(code, "region") == region || _table.Text(code, "subregion") == region).ToList();
        if (codes.Count == 0)
        {
            var known = _table.Codes.SelectMany(code => new[] { _table.Text(code, "region"), _table.Text(code, "subregion") }).Where(name => name.Length > 0);
            _problems.Add("countries.region", $"no country is in a region '{region}'.{DidYouMean.For(region, known)}");
        }

        return Singles(codes);
    }

    private List<Party> Preset(string preset)
    {
        if (preset == PartyPresets.Twelve)
            return Groups("countries.preset", PartyPresets.RiceColumn, _table!.Codes, PartyPresets.RiceColumn, "");

        if (PartyPresets.Rules.TryGetValue(preset, out var rule))
            return Groups(_table!.Codes, code => rule(_table, code), preset, "");

        _problems.Add("countries.preset", $"unknown preset '{preset}'.{DidYouMean.For(preset, [.. PartyPresets.Rules.Keys, PartyPresets.Twelve])}");
        return [];
    }

    private List<Party> Rest(IReadOnlyList<Party> chosen, string column)
    {
        var taken = chosen.SelectMany(party => party.Members).ToHashSet(StringComparer.Ordinal);
        return Groups("countries.restBy", column, _table!.Codes.Where(code => !taken.Contains(code)), column, "Rest of ");
    }

    private List<Party> Groups(string path, string column, IEnumerable<string> codes, string what, string prefix) =>
        !HasColumn(column, path) ? []
        : column == PartyPresets.RiceColumn ? Groups(codes, new RiceRegions(_table!).Region, what, prefix)
        : Groups(codes, code => _table!.Text(code, column), what, prefix);

    private List<Party> Groups(IEnumerable<string> codes, Func<string, string> groupOf, string what, string prefix)
    {
        var groups = new List<(string Name, List<string> Members)>();
        var without = new List<string>();
        foreach (var code in codes)
        {
            var name = _blocOf.TryGetValue(code, out var bloc) ? bloc : groupOf(code);
            if (name.Length == 0)
            {
                without.Add(code);
                continue;
            }

            var label = bloc is null ? prefix + name : name;
            if (groups.Find(group => group.Name == label) is { Members: { } members })
                members.Add(code);
            else
                groups.Add((label, [code]));
        }

        if (without.Count > 0)
            _notes.Add($"{without.Count} countries have no value in '{what}' and take no part: {string.Join(", ", without)}.");

        return [.. groups.Select(group => new Party(group.Name, PartyPresets.NameOf(group.Name), group.Members))];
    }

    private bool IsKnown(string code, string path)
    {
        if (_table!.Has(code))
            return true;

        var byName = _table.Codes.FirstOrDefault(known => string.Equals(_table.Name(known), code, StringComparison.OrdinalIgnoreCase));
        var hint = byName is null ? DidYouMean.For(code, [.. _table.Codes, .. _blocs.Keys]) : $" Did you mean '{byName}'?";
        _problems.Add(path, $"unknown country '{code}': expected an ISO 3166-1 alpha-3 code such as 'BRA', or a bloc.{hint}");
        return false;
    }

    private bool HasColumn(string column, string path)
    {
        if (_table!.HasColumn(column))
            return true;

        _problems.Add(path, $"the country data have no column '{column}'.{DidYouMean.For(column, _table.Columns)}");
        return false;
    }

    private void Check(IReadOnlyList<Party> parties)
    {
        if (!_problems.IsEmpty)
            return;

        if (parties.Count < 2)
            _problems.Add("countries", $"a negotiation needs at least two parties; this choice gives {parties.Count}.");
        if (parties.Count > MostParties)
            _problems.Add("countries", $"this choice gives {parties.Count:N0} parties; at most {MostParties:N0} can take part.");

        foreach (var code in _definition.Own.Keys.Where(code => parties.All(party => party.Code != code)))
            _problems.Add($"countries.{code}", $"'{code}' is neither a key of this block nor a party here.{DidYouMean.For(code, parties.Select(party => party.Code))}");
    }
}
