using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class TrustMatrixTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.7)]
    [InlineData(2, 0.75)]
    public void MeanIn_AParty_LeavesItsTrustInItselfOut(int trustee, double expected) =>
        Assert.Equal(expected, TrustMatrix.MeanIn([1, 0.5, 0.7, 0.6, 1, 0.8, 0.4, 0.9, 1], 3, trustee), 1e-12);

    [Fact]
    public void MeanIn_AlonePresent_IsNothing() => Assert.Equal(0, TrustMatrix.MeanIn([1], 1, 0));
}
