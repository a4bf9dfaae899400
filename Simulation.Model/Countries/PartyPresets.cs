namespace Simulation.Model.Countries;

/// <summary>Ready sets of parties, and names for groups that the data only abbreviate.</summary>
internal static class PartyPresets
{
    /// <summary>The twelve regions of RICE-2010 (Nordhaus, 2010).</summary>
    public const string Twelve = "blocs-12";

    private const string AnnexOne = "grp_annex_one";
    private const string EuropeanUnion = "grp_european_union";
    private const string G20 = "grp_g20";

    private static readonly Dictionary<string, string> NamesByCode = new(StringComparer.Ordinal)
    {
        ["US"] = "United States",
        ["EU"] = "European Union",
        ["EC"] = "European Community",
        ["MidEast"] = "Middle East",
        ["LatAm"] = "Latin America",
        ["OHI"] = "Other high income",
        ["OthAsia"] = "Other Asia",
        ["DevelopingA"] = "Developing A",
        ["DevelopingB"] = "Developing B",
        ["OtherDeveloped"] = "Other developed",
        ["OtherDeveloping"] = "Other developing",
    };

    /// <summary>
    /// The presets beside <see cref="Twelve"/>: the party of each country, and the columns that say it. After the 3 and 6 blocs of World
    /// Climate (Sterman et al., 2015), whose own lists of countries are not published in a form that may be shipped: developed are the
    /// Annex I parties of the Climate Convention, Developing A the others in the G20.
    /// </summary>
    public static IReadOnlyDictionary<string, (IReadOnlyList<string> Columns, Func<CountryTable, string, string> PartyOf)> Rules { get; } =
        new Dictionary<string, (IReadOnlyList<string>, Func<CountryTable, string, string>)>(StringComparer.Ordinal)
        {
            ["blocs-3"] = (
                [AnnexOne, G20],
                (table, code) =>
                    Is(table, code, AnnexOne) ? "Developed"
                    : Is(table, code, G20) ? "DevelopingA"
                    : "DevelopingB"
            ),
            ["blocs-6"] = (
                [AnnexOne, EuropeanUnion],
                (table, code) =>
                    code switch
                    {
                        "USA" => "US",
                        "CHN" => "China",
                        "IND" => "India",
                        _ when Is(table, code, EuropeanUnion) => "EU",
                        _ => Is(table, code, AnnexOne) ? "OtherDeveloped" : "OtherDeveloping",
                    }
            ),
        };

    /// <summary>The presets' names.</summary>
    public static IEnumerable<string> Names => [.. Rules.Keys, Twelve];

    /// <summary>The name that charts print for a group.</summary>
    public static string NameOf(string code) => NamesByCode.GetValueOrDefault(code, code);

    private static bool Is(CountryTable table, string code, string column) => table.Text(code, column) == "1";
}
