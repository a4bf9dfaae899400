namespace Simulation.Model.Countries;

/// <summary>Ready sets of parties, and names for groups that the data only abbreviate.</summary>
internal static class PartyPresets
{
    /// <summary>The twelve regions of RICE-2010 (Nordhaus, 2010).</summary>
    public const string Twelve = "blocs-12";

    /// <summary>The column that says a country's RICE-2010 region.</summary>
    public const string RiceColumn = "rice2010_region";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["US"] = "United States", ["EU"] = "European Union", ["MidEast"] = "Middle East", ["LatAm"] = "Latin America", ["OHI"] = "Other high income",
        ["OthAsia"] = "Other Asia", ["Eurasia"] = "Eurasia", ["GBR"] = "United Kingdom",
    };

    /// <summary>The party that each country belongs to, as in the role-plays World Climate with 3 and 6 blocs (Sterman et al., 2015).</summary>
    public static IReadOnlyDictionary<string, Func<CountryTable, string, string>> Rules { get; } =
        new Dictionary<string, Func<CountryTable, string, string>>(StringComparer.Ordinal)
        {
            ["blocs-3"] = (table, code) => IsDeveloped(table, code) ? "Developed" : IsLargeEmerging(table, code) ? "Emerging" : "Developing",
            ["blocs-6"] = (table, code) => code switch
            {
                "USA" => "US",
                "CHN" => "China",
                "IND" => "India",
                _ when table.Text(code, "grp_european_union") == "1" => "EU",
                _ => IsDeveloped(table, code) ? "Other developed" : "Other developing",
            },
        };

    /// <summary>The name that charts print for a group.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);

    private static bool IsDeveloped(CountryTable table, string code) => table.Text(code, "grp_annex_one") == "1";

    private static bool IsLargeEmerging(CountryTable table, string code) => table.Text(code, "grp_brics") == "1" || table.Text(code, "grp_g20") == "1";
}
