using Simulation.Model.Data;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Countries;

/// <summary>The country data of a run: one row per country and one per pair of countries.</summary>
/// <param name="Countries">The countries.</param>
/// <param name="Pairs">What is known of each pair.</param>
/// <param name="Baselines">The countries' sizes, gaps filled.</param>
public sealed record CountryData(CountryTable Countries, PairTable Pairs, CountryBaselines Baselines)
{
    /// <summary>The file with one row per country.</summary>
    public const string CountriesFile = "countries.csv";

    /// <summary>The file with one row per pair.</summary>
    public const string PairsFile = "affinity.csv";

    /// <summary>The files that a run with real countries needs.</summary>
    public static IReadOnlyList<string> Files { get; } = [PairsFile, CountriesFile];

    /// <summary>Reads the data; null where a file is missing or wrong, which has been added to the problems.</summary>
    public static CountryData? Parse(IReadOnlyDictionary<string, string> texts, ProblemList problems)
    {
        var before = problems.Problems.Count;
        foreach (var missing in Files.Where(file => !texts.ContainsKey(file)))
            problems.Add(
                "countries",
                $"the country data file '{missing}' is missing; it belongs into a folder 'data' beside the scenario."
            );

        if (problems.Problems.Count > before)
            return null;

        var countries = CountryTable.Parse(
            CsvTable.Parse(CountriesFile, texts[CountriesFile], problems.Add, CountryColumns.Code),
            problems
        );
        var pairs = PairTable.Parse(CsvTable.Parse(PairsFile, texts[PairsFile], problems.Add, PairTable.FirstCode), problems);
        if (problems.Problems.Count > before)
            return null;

        var baselines = CountryBaselines.Of(countries);
        if (baselines is null)
        {
            const string message =
                "no country has a RICE-2010 region, a population, a GDP and CO2 all at once, from "
                + "which the gaps of others could be filled.";
            problems.Add(new Problem(CountriesFile, 1, 1, message));
            return null;
        }

        return new CountryData(countries, pairs, baselines);
    }
}
