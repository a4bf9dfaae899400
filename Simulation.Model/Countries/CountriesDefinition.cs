using System.ComponentModel.DataAnnotations;
using Simulation.Model.Binding;

namespace Simulation.Model.Countries;

/// <summary>
/// Who takes part. One of <see cref="Select"/>, <see cref="GroupBy"/>, <see cref="Top"/>, <see cref="All"/>, <see cref="Region"/>,
/// <see cref="Preset"/> or <see cref="Count"/> says it; none takes the world's own parties (the regions of a preset). What else a scenario
/// writes in this
/// block is a country's code with its <see cref="CountrySettings"/>.
/// </summary>
public sealed record CountriesDefinition
{
    /// <summary>Countries by ISO 3166-1 alpha-3 code, or blocs by their name.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>
    /// One party for each word in this column of the country data, coded by the word; countries without one are left out and listed. Every
    /// country has a <c>rice2010_region</c>: where the data lack it, its neighbours'.
    /// </summary>
    public string? GroupBy { get; init; }

    /// <summary>The largest countries by a column.</summary>
    public TopCountries? Top { get; init; }

    /// <summary>Every country of the data.</summary>
    public bool All { get; init; }

    /// <summary>The countries of one M49 region or subregion, by its name.</summary>
    public string? Region { get; init; }

    /// <summary>A ready set of parties: <c>blocs-3</c>, <c>blocs-6</c> or <c>blocs-12</c>.</summary>
    public string? Preset { get; init; }

    /// <summary>So many made-up parties, coded C01, C02 ..., for worlds whose numbers stand in the scenario.</summary>
    [Range(2, 1000)]
    public int? Count { get; init; }

    /// <summary>
    /// What becomes of the countries that <see cref="Top"/> or <see cref="Select"/> leave out: null leaves them out, a column's name makes
    /// one party of the rest for each word in it, coded <c>R-</c> and the word.
    /// </summary>
    public string? RestBy { get; init; }

    /// <summary>
    /// Countries that act as one party, by the bloc's name: a list of codes, or the name of a 0/1 column of the country data (<c>EU:
    /// grp_european_union</c>).
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Blocs { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Settings of every country that does not set its own.</summary>
    public CountrySettings Defaults { get; init; } = new();

    /// <summary>Settings by a party's code; what they do not set is taken from <see cref="Defaults"/>.</summary>
    [OtherKeys]
    public IReadOnlyDictionary<string, CountrySettings> Own { get; init; } = new Dictionary<string, CountrySettings>();
}

/// <summary>The N largest countries by a column of the country data.</summary>
public sealed record TopCountries
{
    /// <summary>How many.</summary>
    [Required, Range(1, 300)]
    public required int N { get; init; }

    /// <summary>The column that ranks them, largest first; ties by code.</summary>
    [Required]
    public required string By { get; init; }
}
