using CsCheck;
using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Countries;

public sealed class PartySelectionTests
{
    private readonly List<string> _notes = [];

    [Fact]
    public void Select_List_KeepsItsOrder()
    {
        var parties = Select(new CountriesDefinition { Select = ["USA", "CHN", "BRA"] });

        Assert.Equal(["USA", "CHN", "BRA"], parties.Select(party => party.Code));
        Assert.Equal("China", parties[1].Name);
        Assert.Equal(["CHN"], parties[1].Members);
    }

    [Fact]
    public void Select_Bloc_SitsAsOneAndLeavesNoMember()
    {
        var parties = Select(
            new CountriesDefinition
            {
                All = true,
                Blocs = new Dictionary<string, IReadOnlyList<string>> { ["EU"] = ["grp_european_union"] },
            }
        );

        Assert.Equal(198 - 27 + 1, parties.Count);
        Assert.Equal(27, parties.Single(party => party.Code == "EU").Members.Count);
        Assert.DoesNotContain(parties, party => party.Code == "DEU");
    }

    [Fact]
    public void Select_GroupByRice_PlacesEveryCountryAndSaysWhichByRule()
    {
        var parties = Select(new CountriesDefinition { GroupBy = "rice2010_region" });

        Assert.Equal(
            ["Africa", "China", "EU", "Eurasia", "India", "Japan", "LatAm", "MidEast", "OHI", "OthAsia", "Russia", "US"],
            parties.Select(party => party.Code).Order(StringComparer.Ordinal)
        );
        Assert.Equal(198, parties.Sum(party => party.Members.Count));
        Assert.StartsWith("'rice2010_region' is missing in the data and taken to be", Assert.Single(_notes));
    }

    [Fact]
    public void Select_GroupByColumnWithGaps_SaysWhoIsLeftOut()
    {
        var parties = Select(new CountriesDefinition { GroupBy = "un_regional_group" });

        Assert.Equal(193, parties.Sum(party => party.Members.Count));
        Assert.Equal("5 countries have no value in 'un_regional_group' and take no part: COK, NIU, PSE, TWN, VAT.", Assert.Single(_notes));
    }

    [Fact]
    public void Select_Top_RanksLargestFirstAndGroupsTheRest()
    {
        var parties = Select(
            new CountriesDefinition
            {
                Top = new TopCountries { N = 3, By = "co2_territorial_mt_2021" },
                RestBy = "region",
            }
        );

        Assert.Equal(
            ["CHN", "USA", "IND", "R-Asia", "R-Africa", "R-Europe", "R-Americas", "R-Oceania"],
            parties.Select(party => party.Code)
        );
        Assert.Equal("Rest of Asia", parties[3].Name);
        Assert.Equal(198, parties.Sum(party => party.Members.Count));
    }

    [Theory]
    [InlineData("blocs-3", "DevelopingB,DevelopingA,Developed")]
    [InlineData("blocs-6", "OtherDeveloping,OtherDeveloped,EU,China,India,US")]
    public void Select_Preset_IsAPartition(string preset, string codes)
    {
        var parties = Select(new CountriesDefinition { Preset = preset });

        Assert.Equal(codes, string.Join(',', parties.Select(party => party.Code)));
        Assert.Equal(ShippedData.Value.Countries.Codes, parties.SelectMany(party => party.Members).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Select_TwelveBlocs_AreTheRiceRegions()
    {
        var preset = Select(new CountriesDefinition { Preset = "blocs-12" });
        var grouped = Select(new CountriesDefinition { GroupBy = "rice2010_region" });

        Assert.Equal(grouped.Select(party => party.Code), preset.Select(party => party.Code));
    }

    [Fact]
    public void Select_Region_TakesRegionsAndSubregions()
    {
        Assert.Equal(["AUS", "NZL"], Select(new CountriesDefinition { Region = "Australia and New Zealand" }).Select(party => party.Code));
        Assert.Contains(Select(new CountriesDefinition { Region = "Africa" }), party => party.Code == "KEN");
    }

    [Fact]
    public void Select_Count_MakesUpParties()
    {
        Assert.Equal(["C01", "C02", "C03"], Select(new CountriesDefinition { Count = 3 }).Select(party => party.Code));
    }

    [Fact]
    public void Select_OwnPartiesOfRice_GetTheirCountries()
    {
        var parties = PartySelection.Select(
            new CountriesDefinition(),
            ShippedData.Value,
            [new("US", "US", []), new("OHI", "OHI", [])],
            Problems(),
            _notes
        );

        Assert.Equal(["USA"], parties[0].Members);
        Assert.Equal(["AUS", "CAN", "KOR", "NZL", "SGP"], parties[1].Members);
    }

    public static TheoryData<CountriesDefinition, string> Mistakes =>
        new()
        {
            {
                new() { Select = ["USA", "BRZ"] },
                "countries.select[1]: unknown country 'BRZ': expected an ISO 3166-1 alpha-3 code such as 'BRA', or a bloc. Did you mean "
                    + "'BLZ' or 'BRA'?"
            },
            {
                new() { Select = ["USA", "germany"] },
                "countries.select[1]: unknown country 'germany': expected an ISO 3166-1 alpha-3 code such as 'BRA', or a bloc. For Germany "
                    + "write 'DEU'."
            },
            {
                new() { Select = ["USA", "CHN", "USA"] },
                "countries.select[2]: 'USA' is listed a second time."
            },
            {
                new() { Select = ["USA"] },
                "countries: a negotiation needs at least two parties; this choice gives 1."
            },
            {
                new() { Select = [.. Enumerable.Repeat("USA", 10_000)] },
                "countries.select: 10,000 countries are listed; at most 1,000 can take part."
            },
            {
                new() { GroupBy = "rice_region" },
                "countries.groupBy: the country data have no column 'rice_region'. Did you mean 'rice2010_region'?"
            },
            {
                new() { GroupBy = "grp_g7" },
                "countries.groupBy: the column 'grp_g7' holds numbers; expected a column of words such as 'rice2010_region'."
            },
            {
                new()
                {
                    Top = new() { N = 3, By = "name" },
                },
                "countries.top.by: the column 'name' holds words; expected a column of numbers such as 'co2_territorial_mt_2021'."
            },
            {
                new()
                {
                    Top = new() { N = 200, By = "gini" },
                },
                "countries.top.n: only 167 parties have a number above 0 in the column 'gini'; 200 were asked for."
            },
            {
                new() { Region = "Afrika" },
                "countries.region: no country is in a region 'Afrika'. Did you mean 'Africa'?"
            },
            {
                new() { Preset = "blocs-4" },
                "countries.preset: unknown preset 'blocs-4'. Did you mean 'blocs-3' or 'blocs-6'?"
            },
            {
                new() { Select = ["USA", "CHN"], RestBy = "regio" },
                "countries.restBy: the country data have no column 'regio'. Did you mean 'region'?"
            },
            {
                new() { Select = ["USA", "CHN"], Own = Own("BRZ") },
                "countries.BRZ: 'BRZ' is neither a key of this block nor a party here. There is: CHN, USA."
            },
            {
                new() { Select = ["USA", "BRA"], Own = Own("BRZ") },
                "countries.BRZ: 'BRZ' is neither a key of this block nor a party here. Did you mean 'BRA'?"
            },
            {
                new(),
                "countries: this world has no parties of its own: choose countries by select, groupBy, top, all, region or preset, or "
                    + "made-up ones by count."
            },
            {
                Bloc("EU", ["DEU", "FRA"], "EU", "USA", "DEU"),
                "countries.select[2]: 'DEU' is a member of the bloc 'EU', which sits at the table as one: list 'EU', or take 'DEU' out of "
                    + "it."
            },
            {
                Bloc("EU", ["DEU", "FRB"], "EU", "USA"),
                "countries.blocs.EU[1]: unknown country 'FRB': expected an ISO 3166-1 alpha-3 code such as 'BRA', or a bloc. Did you mean "
                    + "'BRB' or 'FRA'?"
            },
            {
                Bloc("EU", ["grp_european_unio"], "EU", "USA"),
                "countries.blocs.EU: the country data have no column 'grp_european_unio'. Did you mean 'grp_european_union'?"
            },
            { Bloc("EU", [], "EU", "USA"), "countries.blocs.EU: the bloc 'EU' has no members." },
            {
                Bloc("DEU", ["AUT", "CHE"], "DEU", "USA"),
                "countries.blocs.DEU: a bloc cannot have a country's code as its name; 'DEU' is Germany."
            },
            {
                Bloc("EU", ["DEU", "FRA"], "CHN", "USA"),
                "countries.blocs.EU: the bloc 'EU' has no effect: none of the parties chosen is this bloc or a member of it."
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void Select_Mistake_IsReportedAtItsPlace(CountriesDefinition definition, string expected)
    {
        var problems = Problems();

        PartySelection.Select(definition, ShippedData.Value, [], problems, _notes);

        Assert.Equal(expected, Assert.Single(problems.Problems).ToString());
    }

    [Fact]
    public void Select_BlocNamedLikeAGroup_IsReported()
    {
        var definition = new CountriesDefinition
        {
            GroupBy = "rice2010_region",
            Blocs = new Dictionary<string, IReadOnlyList<string>> { ["EU"] = ["DEU", "FRA"] },
        };
        var problems = Problems();

        PartySelection.Select(definition, ShippedData.Value, [], problems, _notes);

        Assert.Equal(
            "countries.groupBy: 'EU' is a group here and the name of a bloc; give the bloc another name.",
            Assert.Single(problems.Problems).ToString()
        );
    }

    [Fact]
    public void Select_SeveralMistakes_ReportsAll()
    {
        var definition = new CountriesDefinition
        {
            Select = ["EU", "Germany", "CHN", "CHN"],
            Blocs = new Dictionary<string, IReadOnlyList<string>> { ["EU"] = ["FRA", "ITX"] },
        };
        var problems = Problems();

        PartySelection.Select(definition, ShippedData.Value, [], problems, _notes);

        Assert.Equal(
            ["countries.blocs.EU[1]", "countries.select[1]", "countries.select[3]"],
            problems.Problems.Select(problem => problem.File)
        );
    }

    [Fact]
    public void Select_TwoBlocsWithOneCountry_AreReported()
    {
        var definition = new CountriesDefinition
        {
            Select = ["X", "Y"],
            Blocs = new Dictionary<string, IReadOnlyList<string>> { ["X"] = ["DEU", "FRA"], ["Y"] = ["FRA", "ITA"] },
        };
        var problems = Problems();

        PartySelection.Select(definition, ShippedData.Value, [], problems, _notes);

        Assert.Equal("countries.blocs.Y: 'FRA' is in the bloc 'X' already.", Assert.Single(problems.Problems).ToString());
    }

    [Fact]
    public void Select_AnyChoice_NeverSeatsACountryTwice()
    {
        var columns = Gen.OneOf(Gen.Const("region"), Gen.Const("subregion"), Gen.Const("rice2010_region"), Gen.Const("un_regional_group"));
        var sizes = Gen.OneOf(Gen.Const("population_2023"), Gen.Const("co2_territorial_mt_2021"), Gen.Const("gdp_usd"));
        var bloc = Gen.Shuffle(ShippedData.Value.Countries.Codes.ToArray(), 5);
        Gen.Select(columns, sizes, bloc, Gen.Int[2, 60], Gen.Int[0, 2])
            .Sample(
                (column, size, members, n, way) =>
                {
                    var blocs = new Dictionary<string, IReadOnlyList<string>> { ["Union"] = members };
                    var definition = way switch
                    {
                        0 => new CountriesDefinition { GroupBy = column, Blocs = blocs },
                        1 => new CountriesDefinition
                        {
                            Top = new TopCountries { N = n, By = size },
                            RestBy = column,
                            Blocs = blocs,
                        },
                        _ => new CountriesDefinition
                        {
                            Select = ["Union"],
                            RestBy = column,
                            Blocs = blocs,
                        },
                    };

                    var parties = Select(definition);

                    var seated = parties.SelectMany(party => party.Members).ToList();
                    Assert.Equal(seated.Count, seated.Distinct().Count());
                    Assert.Equal(parties.Count, parties.Select(party => party.Code).Distinct().Count());
                    Assert.All(parties, party => Assert.NotEmpty(party.Members));
                }
            );
    }

    private static CountriesDefinition Bloc(string name, IReadOnlyList<string> members, params string[] select) =>
        new()
        {
            Select = select,
            Blocs = new Dictionary<string, IReadOnlyList<string>> { [name] = members },
        };

    private static Dictionary<string, CountrySettings> Own(string code) => new() { [code] = new CountrySettings() };

    private static ProblemList Problems() => new(path => (path, 0, 0));

    private IReadOnlyList<Party> Select(CountriesDefinition definition)
    {
        var problems = Problems();
        var parties = PartySelection.Select(definition, ShippedData.Value, [], problems, _notes);
        Assert.Empty(problems.Problems);
        return parties;
    }
}
