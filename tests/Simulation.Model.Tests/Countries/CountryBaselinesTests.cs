namespace Simulation.Model.Tests.Countries;

public sealed class CountryBaselinesTests
{
    [Fact]
    public void Of_CompleteCountry_IsItsData()
    {
        var ash = TinyData.Value.Baselines["AAA"];

        Assert.Equal(("US", 100.0, 1000.0, 4.0, 100_000.0), (ash.RiceRegion, ash.Population, ash.OutputPerHead, ash.Co2, ash.Output));
    }

    [Fact]
    public void Of_CountryWithNothing_TakesItsSubregion()
    {
        var baselines = TinyData.Value.Baselines;

        var dale = baselines["DDD"];

        // Neighbours Ash and Birch: more people in the EU, the smaller has 100, GDP 700,000 of 400 people, CO2 10.
        Assert.Equal("EU", dale.RiceRegion);
        Assert.Equal(100, dale.Population);
        Assert.Equal(1750, dale.OutputPerHead);
        Assert.Equal(100 * 1750 * 10 / 700_000.0, dale.Co2, 12);
        Assert.Equal(4, baselines.Fills.Count(fill => fill.Code == "DDD"));
    }

    [Fact]
    public void Of_ShippedData_FillsEveryGapAndLeavesNothingElse()
    {
        var baselines = ShippedData.Value.Baselines;

        Assert.All(
            ShippedData.Value.Countries.Codes,
            code =>
            {
                var baseline = baselines[code];
                Assert.True(baseline is { RiceRegion.Length: > 0, Population: > 0, OutputPerHead: > 0, Co2: >= 0 }, code);
                Assert.True(double.IsFinite(baseline.Output + baseline.Co2), code);
            }
        );
        Assert.Equal(14, baselines.Fills.Count(fill => fill.Column == "rice2010_region"));
        Assert.Equal(["COK", "NIU", "VAT"], baselines.Fills.Where(fill => fill.Column == "population_2023").Select(fill => fill.Code));
        Assert.Equal(("EU", "Africa"), (baselines["AND"].RiceRegion, baselines["SSD"].RiceRegion));
    }

    [Fact]
    public void AddNotes_SameRuleTwice_IsOneSentence()
    {
        var notes = new List<string>();

        TinyData.Value.Baselines.AddNotes(notes, ["DDD", "AAA", "FFF"], "gdp_ppp_per_capita_2023_usd2021");
        TinyData.Value.Baselines.AddNotes(notes, ["DDD", "FFF"], "gdp_ppp_per_capita_2023_usd2021");

        Assert.Equal(
            "'gdp_ppp_per_capita_2023_usd2021' is missing in the data and taken to be the mean of the M49 subregion: DDD 1,750, FFF 100.",
            Assert.Single(notes)
        );
    }
}
