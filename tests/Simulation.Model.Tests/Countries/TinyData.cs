using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Countries;

/// <summary>Six made-up countries, with a gap of each kind: Dale lacks everything, Elm votes nowhere.</summary>
internal static class TinyData
{
    public const string Countries = """
        iso3,name,region,subregion,rice2010_region,population_2023,gdp_ppp_per_capita_2023_usd2021,co2_territorial_mt_2021,wgi_rule_of_law_2021,grp_club
        AAA,Ash,North,Far North,US,100,1000,4,1.5,1
        BBB,Birch,North,Far North,EU,300,2000,6,0.5,1
        CCC,Cedar,North,Near North,EU,50,500,2,-0.5,0
        DDD,Dale,North,Far North,,,,,,0
        EEE,Elm,South,South,LatAm,10,100,1,,0
        FFF,Fir,South,South,LatAm,30,,1,-1,

        """;

    public const string Pairs = """
        iso3_a,iso3_b,unga_affinity,contiguous,common_official_language,common_spoken_language,colonial_tie,distance_km
        AAA,BBB,0.8,1,1,1,0,2000
        AAA,CCC,0.4,0,0,0,0,12000
        BBB,CCC,0.6,0,0,1,1,5000
        AAA,EEE,,0,0,0,0,10000
        BBB,EEE,,0,0,0,0,10000
        CCC,EEE,,0,0,0,0,10000

        """;

    public static CountryData Value => Parse(Countries, Pairs, out _)!;

    public static CountryData? Parse(string countries, string pairs, out IReadOnlyList<string> problems)
    {
        var list = new ProblemList(path => (path, 0, 0));
        var data = CountryData.Parse(
            new Dictionary<string, string> { [CountryData.CountriesFile] = countries, [CountryData.PairsFile] = pairs },
            list
        );
        problems = [.. list.Problems.Select(problem => problem.ToString())];
        return data;
    }
}
