using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>
/// Chooses the parties of a run. Listed ones come in the order listed, ranked ones largest first, all others in the order of their first
/// country in the data; the rest of the world follows. A bloc stands where its first member would. Whatever is not as it should be is a
/// problem at its place in the scenario.
/// </summary>
public sealed class PartySelection
{
    private const int MostParties = 1000;
    private readonly CountriesDefinition _definition;
    private readonly CountryTable _table;
    private readonly Blocs _blocs;
    private readonly PartyGroups _groups;
    private readonly KnownCountries _known;
    private readonly ProblemList _problems;

    private PartySelection(CountriesDefinition definition, CountryData data, ProblemList problems, ICollection<string> notes)
    {
        _definition = definition;
        _table = data.Countries;
        _problems = problems;
        _blocs = Blocs.Form(definition.Blocs, _table, problems);
        _groups = new PartyGroups(data, _blocs, problems, notes);
        _known = new KnownCountries(_table, _blocs.Names, problems);
    }

    /// <summary>Chooses the parties.</summary>
    /// <param name="definition">What the scenario says.</param>
    /// <param name="data">The country data; null where there is none.</param>
    /// <param name="own">The parties that come with the world.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="notes">Receives what the user should know, in sentences.</param>
    public static IReadOnlyList<Party> Select(
        CountriesDefinition definition,
        CountryData? data,
        IReadOnlyList<Party> own,
        ProblemList problems,
        ICollection<string> notes
    )
    {
        var before = problems.Problems.Count;
        var parties = NeedsData(definition)
            ? FromData(definition, data, problems, notes)
            : WithoutData(definition, data, own, problems, notes);
        if (problems.Problems.Count == before)
            Check(definition, parties, problems);

        return parties;
    }

    /// <summary>Whether the choice needs the country data.</summary>
    public static bool NeedsData(CountriesDefinition definition) =>
        definition.Select.Count > 0
        || definition.GroupBy is not null
        || definition.Top is not null
        || definition.All
        || definition.Region is not null
        || definition.Preset is not null;

    private static IReadOnlyList<Party> WithoutData(
        CountriesDefinition definition,
        CountryData? data,
        IReadOnlyList<Party> own,
        ProblemList problems,
        ICollection<string> notes
    )
    {
        if (definition.Count is { } count)
            return [.. Enumerable.Range(1, count).Select(number => new Party($"C{number:00}", $"Country {number}", []))];

        if (own.Count == 0)
        {
            const string ways = "choose countries by select, groupBy, top, all, region or preset, or made-up ones by count.";
            problems.Add("countries", $"this world has no parties of its own: {ways}");
        }

        return data is null ? own : RiceRegions.WithMembers(own, data, notes);
    }

    private static IReadOnlyList<Party> FromData(
        CountriesDefinition definition,
        CountryData? data,
        ProblemList problems,
        ICollection<string> notes
    )
    {
        if (data is null)
        {
            problems.Add("countries", "real countries are chosen here, but no country data came with the scenario.");
            return [];
        }

        if (definition.Select.Count > MostParties)
        {
            problems.Add("countries.select", $"{definition.Select.Count:N0} countries are listed; at most {MostParties:N0} can take part.");
            return [];
        }

        return new PartySelection(definition, data, problems, notes).Choose();
    }

    private static void Check(CountriesDefinition definition, IReadOnlyList<Party> parties, ProblemList problems)
    {
        if (parties.Count < 2)
            problems.Add("countries", $"a negotiation needs at least two parties; this choice gives {parties.Count}.");
        if (parties.Count > MostParties)
            problems.Add("countries", $"this choice gives {parties.Count:N0} parties; at most {MostParties:N0} can take part.");

        var codes = parties.Select(party => party.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var code in definition.Own.Keys.Where(code => !codes.Contains(code)))
            problems.Add($"countries.{code}", $"'{code}' is neither a key of this block nor a party here.{CountryHint.For(code, codes)}");

        // The top N may well leave a bloc out; everywhere else a bloc that does not sit at the table is a mistake.
        foreach (var bloc in definition.Blocs.Keys.Where(bloc => definition.Top is null && !codes.Contains(bloc)))
            problems.Add(
                $"countries.blocs.{bloc}",
                $"the bloc '{bloc}' has no effect: none of the parties chosen is this bloc or a member of it."
            );
    }

    private IReadOnlyList<Party> Choose()
    {
        var before = _problems.Problems.Count;
        var chosen = _definition switch
        {
            { GroupBy: { } column } => _groups.ByColumn(_table.Codes, column, "countries.groupBy"),
            { Preset: { } preset } => Preset(preset),
            { Top: { } top } => Top(top),
            { Region: { } region } => Region(region),
            { All: true } => Singles(_table.Codes),
            _ => Listed(),
        };
        if (_definition.RestBy is not { } rest || _problems.Problems.Count > before)
            return chosen;

        var left = _table.Codes.Except(chosen.SelectMany(party => party.Members)).ToList();
        return [.. chosen, .. _groups.ByColumn(left, rest, "countries.restBy", isRest: true)];
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
            else if (_blocs.Of(code) is { Code: var bloc })
                _problems.Add(
                    path,
                    $"'{code}' is a member of the bloc '{bloc}', which sits at the table as one: list '{bloc}', or take '{code}' out of it."
                );
            else if (_blocs.Named(code) is { } named)
                parties.Add(named);
            else if (_known.IsCountry(code, path))
                parties.Add(Single(code));
        }

        return parties;
    }

    private List<Party> Singles(IEnumerable<string> codes) => [.. codes.Select(code => _blocs.Of(code) ?? Single(code)).Distinct()];

    private Party Single(string code) => new(code, _table.Name(code), [code]);

    private List<Party> Top(TopCountries top)
    {
        if (!_known.IsNumericColumn(top.By, "countries.top.by"))
            return [];

        var ranked = Singles(_table.Codes)
            .Select(party => (Party: party, Size: party.Members.Sum(code => _table.Number(code, top.By) ?? 0)))
            .Where(ranked => ranked.Size > 0)
            .OrderByDescending(ranked => ranked.Size)
            .ThenBy(ranked => ranked.Party.Code, StringComparer.Ordinal)
            .Select(ranked => ranked.Party)
            .ToList();
        if (ranked.Count < top.N)
            _problems.Add(
                "countries.top.n",
                $"only {ranked.Count} parties have a number above 0 in the column '{top.By}'; {top.N} were asked for."
            );

        return [.. ranked.Take(top.N)];
    }

    private List<Party> Region(string region)
    {
        string[] RegionsOf(string code) => [_table.Text(code, CountryColumns.Region), _table.Text(code, CountryColumns.Subregion)];
        var codes = _table.Codes.Where(code => RegionsOf(code).Contains(region)).ToList();
        if (codes.Count == 0)
        {
            var known = _table.Codes.SelectMany(RegionsOf).Where(name => name.Length > 0);
            _problems.Add("countries.region", $"no country is in a region '{region}'.{DidYouMean.For(region, known)}");
        }

        return Singles(codes);
    }

    private IReadOnlyList<Party> Preset(string preset)
    {
        const string Path = "countries.preset";
        if (preset == PartyPresets.Twelve)
            return _groups.ByColumn(_table.Codes, CountryColumns.RiceRegion, Path);

        if (PartyPresets.Rules.TryGetValue(preset, out var rule))
        {
            var hasColumns = rule.Columns.All(column => _known.IsColumn(column, Path));
            return hasColumns ? _groups.By(_table.Codes, code => rule.PartyOf(_table, code), Path) : [];
        }

        _problems.Add(Path, $"unknown preset '{preset}'.{DidYouMean.For(preset, PartyPresets.Names)}");
        return [];
    }
}
