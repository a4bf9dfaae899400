using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class TrustMatrixTests
{
    private static readonly double[] Three = [1, 0.5, 0.7, 0.6, 1, 0.8, 0.4, 0.9, 1];

    [Fact]
    public void Item_APair_IsTheTrustOfTheFirstInTheSecond()
    {
        var trust = new TrustMatrix(Three, 3);

        Assert.Equal(0.7, trust[0, 2]);
        Assert.Equal(0.4, trust[2, 0]);
    }

    [Fact]
    public void Item_ALaterPeriod_LeavesTheEarlierOnesOut()
    {
        double[] periods = [1, 0.1, 0.2, 1, 1, 0.3, 0.4, 1];

        Assert.Equal(0.2, new TrustMatrix(periods, 2)[1, 0]);
        Assert.Equal(0.3, new TrustMatrix(periods, 2, 1)[0, 1]);
        Assert.Equal(0.4, new TrustMatrix(periods, 2, 1)[1, 0]);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.7)]
    [InlineData(2, 0.75)]
    public void MeanIn_AParty_LeavesItsTrustInItselfOut(int trustee, double expected) =>
        Assert.Equal(expected, new TrustMatrix(Three, 3).MeanIn(trustee), 1e-12);

    [Fact]
    public void MeanIn_AlonePresent_IsNothing() => Assert.Equal(0, new TrustMatrix([1], 1).MeanIn(0));
}
