using Simulation.Model.Games;

namespace Simulation.Model.Tests.Games;

public sealed class CarbonPricingTests
{
    [Fact]
    public void MeanNashPrice_OfEqualShares_IsOnePartOfTheGlobalCost() =>
        Assert.Equal(10, CarbonPricing.MeanNashPrice([0.2, 0.2, 0.2, 0.2, 0.2], 50), 1e-12);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(550, 1)]
    [InlineData(900, 1)]
    public void ControlRate_AtAndBeyondTheEnds_IsNoneOrAll(double price, double expected) =>
        Assert.Equal(expected, CarbonPricing.ControlRate(price, 550, 2.6), 1e-12);

    [Fact]
    public void ControlRate_InBetween_CostsItsPriceAtTheMargin()
    {
        var rate = CarbonPricing.ControlRate(100, 550, 2.6);

        Assert.Equal(100, 550 * Math.Pow(rate, 1.6), 1e-9);
    }
}
