namespace Simulation.Model.Countries;

/// <summary>Which RICE-2010 region a country belongs to. Micro-states that Nordhaus leaves out take the region of most people in their M49 subregion.</summary>
internal sealed class RiceRegions
{
    private readonly CountryTable _table;
    private readonly Dictionary<string, string> _ofSubregion;

    public RiceRegions(CountryTable table)
    {
        _table = table;
        _ofSubregion = (from code in table.Codes
                        let region = table.Text(code, PartyPresets.RiceColumn)
                        where region.Length > 0
                        group (region, People: table.Number(code, "population_2023") ?? 0) by table.Text(code, "subregion") into subregion
                        select (subregion.Key, Region: subregion.GroupBy(one => one.region).OrderByDescending(one => one.Sum(country => country.People)).ThenBy(one => one.Key, StringComparer.Ordinal).First().Key))
            .ToDictionary(pair => pair.Key, pair => pair.Region, StringComparer.Ordinal);
    }

    /// <summary>Whether the data say no region, so that the neighbours' is taken.</summary>
    public bool IsFilled(string code) => _table.Text(code, PartyPresets.RiceColumn).Length == 0;

    /// <summary>The country's region; empty where nobody in its subregion has one either.</summary>
    public string Region(string code) =>
        IsFilled(code) ? _ofSubregion.GetValueOrDefault(_table.Text(code, "subregion"), "") : _table.Text(code, PartyPresets.RiceColumn);
}
