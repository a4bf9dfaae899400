using CsCheck;
using Simulation.Model.Games.Reserves;

namespace Simulation.Model.Tests.Games.Reserves;

public sealed class ReservesTests
{
    [Fact]
    public void Pool_OfAnyCorrelation_IsWorthTheVarianceItTakesAway() =>
        Gen.Select(Gen.Int[1, 30], Gen.Double[0, 10], Gen.Double[0, 1], Gen.Double[0, 3])
            .Sample(
                (n, variance, correlation, aversion) =>
                {
                    var pool = new RiskPool(n, variance, correlation);

                    Assert.Equal(aversion / 2 * (variance - pool.PooledVariance), pool.Gain(aversion), 1e-9);
                }
            );

    [Fact]
    public void Pool_OfHarvestsThatFailTogether_IsWorthNothing()
    {
        var pool = new RiskPool(10, 4, 1);

        Assert.Equal(0, pool.Gain(2));
        Assert.Equal(1, pool.SafetyStockRatio, 1e-12);
    }

    [Theory]
    [InlineData(0, 0.6561)]
    [InlineData(1, 0.9477)]
    [InlineData(4, 1)]
    [InlineData(9, 1)]
    public void Coverage_ByTheStock_IsTheChanceOfNoMoreFailures(int stock, double expected) =>
        Assert.Equal(expected, new RiskPool(4, 9, 0).Coverage(0.1, stock), 1e-12);

    [Fact]
    public void LimitedCommitment_AtTheCriticalDiscountFactor_LeavesTheLuckyIndifferent() =>
        Gen.Select(Gen.Double[0.1, 5], Gen.Double[0.01, 5])
            .Sample(
                (low, more) =>
                {
                    static double Utility(double consumption) => -1 / consumption;
                    var high = low + more;
                    var mean = low + (more / 2);
                    var gain = Utility(high) - Utility(mean);
                    var loss = Utility(mean) - ((Utility(high) + Utility(low)) / 2);

                    Assert.Equal(gain / (gain + loss), LimitedCommitment.CriticalDiscountFactor(high, low), 1e-9);
                }
            );
}
