using Simulation.Model.Games.Health;

namespace Simulation.Model.Tests.Games.Health;

public sealed class AggregationGameTests
{
    [Fact]
    public void WeakestLink_OfUnequalCountries_IsSetByTheLeastWillingAndTooLow()
    {
        // SF21: one weak country lowers the weakest link and leaves the best shot as it is.
        var even = new AggregationGame([2, 2, 2], [1, 1, 1]);
        var oneWeak = new AggregationGame([2, 2, 0.2], [1, 1, 1]);

        Assert.Equal(0.2, oneWeak.WeakestLinkHighestNash, 1e-12);
        Assert.True(oneWeak.WeakestLinkHighestNash < oneWeak.WeakestLinkCooperation);
        Assert.True(oneWeak.WeakestLinkHighestNash < even.WeakestLinkHighestNash / 5);
        Assert.Equal(even.SummationNash[0], oneWeak.SummationNash[0]);
    }

    [Fact]
    public void BestShot_OfACountryWithLittleAtStake_IsNoEquilibrium()
    {
        // The others gain by providing more where half their own best is beyond what the provider does.
        var game = new AggregationGame([4, 4, 1], [1, 1, 1]);

        Assert.Equal([0, 1], game.NashProviders());
        Assert.Equal(9, game.EfficientLevel);
    }

    [Fact]
    public void BestShot_OfHalfTheOthersBest_IsATieThatHolds() => Assert.Equal([0, 1], new AggregationGame([4, 2], [1, 1]).NashProviders());

    [Fact]
    public void EfficientProvider_OfSeveralAtLeastCost_IsTheFirst() =>
        Assert.Equal(1, new AggregationGame([1, 1, 1], [2, 1, 1]).EfficientProvider);
}
