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

    private static ProblemList Problems() => new(path => (path, 0, 0));

    private IReadOnlyList<Party> Select(CountriesDefinition definition)
    {
        var problems = Problems();
        var parties = PartySelection.Select(definition, ShippedData.Value, [], problems, _notes);
        Assert.Empty(problems.Problems);
        return parties;
    }
}
