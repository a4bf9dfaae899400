using CsCheck;
using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Countries;

public sealed class PartySelectionMistakesTests
{
    private readonly List<string> _notes = [];

    public static TheoryData<CountriesDefinition, string> Mistakes =>
        new()
        {
            {
                new() { Select = ["USA", "BRZ"] },
                "countries.select[1]: unknown country 'BRZ': expected an ISO 3166-1 alpha-3 code such as "
                    + "'BRA', or a bloc. Did you mean 'BLZ' or 'BRA'?"
            },
            {
                new() { Select = ["USA", "germany"] },
                "countries.select[1]: unknown country 'germany': expected an ISO 3166-1 alpha-3 code such as "
                    + "'BRA', or a bloc. For Germany write 'DEU'."
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
                "countries.select[2]: 'DEU' is a member of the bloc 'EU', which sits at the table as "
                    + "one: list 'EU', or take 'DEU' out of it."
            },
            {
                Bloc("EU", ["DEU", "FRB"], "EU", "USA"),
                "countries.blocs.EU[1]: unknown country 'FRB': expected an ISO 3166-1 alpha-3 code such as "
                    + "'BRA', or a bloc. Did you mean 'BRB' or 'FRA'?"
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

    private static ProblemList Problems() => new(path => (path, 0, 0));

    private IReadOnlyList<Party> Select(CountriesDefinition definition)
    {
        var problems = Problems();
        var parties = PartySelection.Select(definition, ShippedData.Value, [], problems, _notes);
        Assert.Empty(problems.Problems);
        return parties;
    }

    private static CountriesDefinition Bloc(string name, IReadOnlyList<string> members, params string[] select) =>
        new()
        {
            Select = select,
            Blocs = new Dictionary<string, IReadOnlyList<string>> { [name] = members },
        };

    private static Dictionary<string, CountrySettings> Own(string code) => new() { [code] = new CountrySettings() };
}
