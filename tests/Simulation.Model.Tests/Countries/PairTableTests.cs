using Simulation.Model.Countries;

namespace Simulation.Model.Tests.Countries;

public sealed class PairTableTests
{
    [Fact]
    public void Of_EitherOrder_IsTheSamePair()
    {
        var pairs = ShippedData.Value.Pairs;

        Assert.Equal(new CountryTies(true, true, true, false, 548), pairs.Of("CAN", "USA").Ties);
        Assert.Equal(pairs.Of("CAN", "USA"), pairs.Of("USA", "CAN"));
    }

    [Fact]
    public void Of_MissingParts_KnowsTheRest()
    {
        var pairs = ShippedData.Value.Pairs;

        Assert.NotNull(pairs.Of("MNE", "SRB").Affinity);
        Assert.Null(pairs.Of("MNE", "SRB").Ties);
        Assert.Null(pairs.Of("TWN", "USA").Affinity);
        Assert.NotNull(pairs.Of("TWN", "USA").Ties);
        Assert.Equal(default, pairs.Of("VAT", "ITA"));
    }

    [Theory]
    [InlineData(
        "AAA,BBB,0.8,1,1,1,0,2000",
        "AAA,BBB,0.8,1,1,1,0,-6",
        "affinity.csv(2,21): 'distance_km' is -6; expected a number from 0 to 20100."
    )]
    [InlineData(
        "AAA,BBB,0.8,1,1,1,0,2000",
        ",BBB,0.8,1,1,1,0,2000",
        "affinity.csv(2,1): this country has no code; expected ISO 3166-1 alpha-3, such as 'BRA'."
    )]
    public void Parse_AnImpossiblePair_IsRefused(string row, string replaced, string expected)
    {
        TinyData.Parse(TinyData.Countries, TinyData.Pairs.Replace(row, replaced, StringComparison.Ordinal), out var problems);

        Assert.Equal([expected], problems);
    }
}
