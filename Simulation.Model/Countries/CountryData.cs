using Simulation.Model.Data;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Countries;

/// <summary>The country data of a run: one row per country and one per pair of countries.</summary>
/// <param name="Countries">The countries.</param>
/// <param name="Pairs">What is known of each pair.</param>
public sealed record CountryData(CountryTable Countries, PairTable Pairs)
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
        foreach (var missing in Files.Where(file => !texts.ContainsKey(file)))
            problems.Add("countries", $"the country data file '{missing}' is missing; it belongs into a folder 'data' beside the scenario.");

        if (!problems.IsEmpty)
            return null;

        var countries = CountryTable.Parse(CsvTable.Parse(CountriesFile, texts[CountriesFile], problems.Add), problems);
        var pairs = PairTable.Parse(CsvTable.Parse(PairsFile, texts[PairsFile], problems.Add), problems);
        return problems.IsEmpty ? new CountryData(countries, pairs) : null;
    }
}
