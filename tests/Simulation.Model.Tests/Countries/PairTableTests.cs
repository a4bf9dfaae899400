using Simulation.Model.Countries;

namespace Simulation.Model.Tests.Countries;

public sealed class PairTableTests
{
    [Fact]
    public void Of_EitherOrder_IsTheSamePair()
    {
        var pairs = ShippedData.Value.Pairs;

        Assert.Equal(new Ties(true, true, true, false, 548), pairs.Of("CAN", "USA").Ties);
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
}
