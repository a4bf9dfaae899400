using Simulation.Model.Institutions;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Institutions;

public sealed class MisreadingTests
{
    private static readonly Institution Prone = new() { Misreading = 0.3 };

    [Theory]
    [InlineData(1, 0, 0.3)]
    [InlineData(0.5, 0, 0.15)]
    [InlineData(0.5, 0.2, 0.12)]
    [InlineData(0, 0, 0)]
    public void Probability_GrowsWithDistance_AndFallsWithFamiliarity(double distance, double familiarity, double expected) =>
        Assert.Equal(expected, Misreading.Under(Prone, new TrustChannels()).Probability(distance, familiarity), 1e-12);

    [Fact]
    public void Probability_WhereCultureCountsForNothing_IsNothing() =>
        Assert.Equal(0, Misreading.Under(Prone, new TrustChannels { Culture = false }).Probability(1, 0));
}
