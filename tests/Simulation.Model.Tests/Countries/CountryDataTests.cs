using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Countries;

public sealed class CountryDataTests
{
    [Fact]
    public void Parse_ShippedFiles_HasEveryCountry()
    {
        var data = ShippedData.Value;

        Assert.Equal(198, data.Countries.Codes.Count);
        Assert.Equal("Brazil", data.Countries.Name("BRA"));
        Assert.Equal("LatAm", data.Countries.Text("BRA", "rice2010_region"));
        Assert.Equal(1, data.Countries.Number("BEN", "grp_g77"));
        Assert.Null(data.Countries.Number("VAT", "co2_territorial_mt_2021"));
    }

    [Fact]
    public void Parse_MissingFiles_NamesEach()
    {
        var problems = new ProblemList(path => (path, 0, 0));

        var data = CountryData.Parse(new Dictionary<string, string>(), problems);

        Assert.Null(data);
        Assert.Equal(["affinity.csv", "countries.csv"], problems.Problems.Select(problem => problem.Message.Split('\'')[1]));
    }

    [Fact]
    public void Parse_SeveralMistakes_ReportsEachAtItsPlace()
    {
        var countries = TinyData
            .Countries.Replace("AAA,Ash,North,Far North,US,100,", "AAA,Ash,North,Far North,US,NaN,", StringComparison.Ordinal)
            .Replace("CCC,Cedar,North,Near North,EU,50,500,2,", "BBB,Cedar,North,Near North,EU,50,500,-2,", StringComparison.Ordinal);
        var pairs = TinyData.Pairs.Replace("AAA,CCC,0.4,0", "AAA,BBB,1.4,no", StringComparison.Ordinal);

        var data = TinyData.Parse(countries, pairs, out var problems);

        Assert.Null(data);
        Assert.Equal(
            [
                "countries.csv(2,28): 'population_2023' is 'NaN'; expected a number such as 1.5, or nothing where it is unknown.",
                "countries.csv(4,38): 'co2_territorial_mt_2021' is -2; expected 0 or more.",
                "countries.csv(4,1): the country 'BBB' stands here a second time.",
                "affinity.csv(3,9): 'unga_affinity' is 1.4; expected a number from 0 to 1.",
                "affinity.csv(3,13): 'contiguous' is 'no'; expected 0 or 1, or nothing where it is unknown.",
                "affinity.csv(3,1): the pair 'AAA' and 'BBB' stands here a second time.",
            ],
            problems
        );
    }

    [Fact]
    public void Parse_MisspeltColumn_SuggestsIt()
    {
        TinyData.Parse(
            TinyData.Countries.Replace("rice2010_region", "rice_2010_region", StringComparison.Ordinal),
            TinyData.Pairs,
            out var problems
        );

        Assert.Equal(
            "countries.csv(1,1): the column 'rice2010_region' is missing. Did you mean 'rice_2010_region'?",
            Assert.Single(problems)
        );
    }

    [Fact]
    public void Parse_ColumnsByMissingAltogether_IsOneShortSentenceForEachFile()
    {
        var glued = TinyData.Countries.Replace(',', '~');

        Assert.Null(TinyData.Parse(glued, TinyData.Pairs.Replace(',', '~'), out var problems));

        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.InRange(problem.Length, 1, 500));
        Assert.All(
            problems,
            problem => Assert.EndsWith("Columns are separated by commas, semicolons or tabs.", problem, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Parse_OtherSeparators_GiveTheSameCountries(char separator)
    {
        var data = TinyData.Parse(
            TinyData.Countries.Replace(',', separator),
            "sep=" + separator + "\r\n" + TinyData.Pairs.Replace(',', separator),
            out var problems
        );

        Assert.Empty(problems);
        Assert.Equal(TinyData.Parse(TinyData.Countries, TinyData.Pairs, out _)!.Countries.Codes, data!.Countries.Codes);
    }

    [Fact]
    public void Parse_NobodyComplete_SaysWhatIsNeeded()
    {
        var header = TinyData.Countries[..TinyData.Countries.IndexOf(",grp_club", StringComparison.Ordinal)];

        TinyData.Parse(header + "\nAAA,Ash,North,Far North,US,1,,1,1\n", TinyData.Pairs, out var problems);

        Assert.Contains("no country has a RICE-2010 region, a population, a GDP and CO2 all at once", Assert.Single(problems));
    }
}
