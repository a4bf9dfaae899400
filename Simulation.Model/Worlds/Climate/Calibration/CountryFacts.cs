using System.Globalization;
using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>What the calibration knows of a country.</summary>
/// <param name="Region">Its RICE-2010 region.</param>
/// <param name="Population">People, millions.</param>
/// <param name="Output">GDP at purchasing power, trillion 2021 international $ a year.</param>
/// <param name="Emissions">Fossil CO2, Gt a year.</param>
internal sealed record CountryFacts(string Region, double Population, double Output, double Emissions);

/// <summary>
/// The countries' facts, gaps filled by rule and noted: no region - the subregion's; no GDP - the region's mean per head; no emissions - the region's mean per GDP; no
/// population - emissions over the region's mean per head. A country of which neither is known takes no part.
/// </summary>
internal sealed class CountryFactBook
{
    private readonly Dictionary<string, CountryFacts> _facts = new(StringComparer.Ordinal);

    public CountryFactBook(CountryTable table, ICollection<string> notes)
    {
        var regions = new RiceRegions(table);
        var raw = table.Codes.Select(code => new Raw(
            code, regions.Region(code), table.Number(code, "population_2023") / 1e6, table.Number(code, "gdp_ppp_per_capita_2023_usd2021"), table.Number(code, "co2_territorial_mt_2021") / 1000)).ToList();
        var means = raw.GroupBy(one => one.Region).ToDictionary(group => group.Key, Means.Of, StringComparer.Ordinal);
        Note(notes, "the RICE-2010 region of most people in their subregion", [.. table.Codes.Where(code => regions.IsFilled(code))]);
        Note(notes, "a GDP per head that is their region's mean", [.. raw.Where(one => one.Population is not null && one.PerHead is null).Select(one => one.Code)]);
        Note(notes, "emissions per GDP that are their region's mean", [.. raw.Where(one => one.Population is not null && one.Emissions is null).Select(one => one.Code)]);
        Note(notes, "a population derived from emissions and their region's mean per head", [.. raw.Where(one => one.Population is null && one.Emissions is not null).Select(one => one.Code)]);
        var unknown = raw.Where(one => one.Population is null && one.Emissions is null).Select(one => one.Code).ToList();
        if (unknown.Count > 0)
            notes.Add($"Without population and emissions in the data, and so without economy: {string.Join(", ", unknown)}.");

        foreach (var one in raw.Where(one => !unknown.Contains(one.Code)))
        {
            var mean = means[one.Region];
            var population = one.Population ?? (one.Emissions!.Value / mean.EmissionsPerHead);
            var output = population * (one.PerHead ?? mean.OutputPerHead) / 1e6;
            _facts[one.Code] = new CountryFacts(one.Region, population, output, one.Emissions ?? (output * mean.EmissionsPerOutput));
        }
    }

    /// <summary>All countries that have facts.</summary>
    public IEnumerable<CountryFacts> All => _facts.Values;

    /// <summary>A country's facts; null where nothing is known.</summary>
    public CountryFacts? Of(string code) => _facts.GetValueOrDefault(code);

    private static void Note(ICollection<string> notes, string what, List<string> codes)
    {
        if (codes.Count > 0)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{codes.Count} countries are given {what}: {string.Join(", ", codes)}."));
    }

    private sealed record Raw(string Code, string Region, double? Population, double? PerHead, double? Emissions);

    private sealed record Means(double OutputPerHead, double EmissionsPerHead, double EmissionsPerOutput)
    {
        public static Means Of(IEnumerable<Raw> countries)
        {
            var whole = countries.Where(one => one is { Population: not null, PerHead: not null, Emissions: not null }).ToList();
            var people = whole.Sum(one => one.Population!.Value);
            var output = whole.Sum(one => one.Population!.Value * one.PerHead!.Value) / 1e6;
            var emissions = whole.Sum(one => one.Emissions!.Value);
            return new Means(1e6 * output / people, emissions / people, emissions / output);
        }
    }
}
