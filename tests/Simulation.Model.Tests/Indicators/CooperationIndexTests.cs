using Simulation.Model.Indicators;

namespace Simulation.Model.Tests.Indicators;

public sealed class CooperationIndexTests
{
    [Theory]
    [InlineData(10, 0)]
    [InlineData(20, 1)]
    [InlineData(14, 0.4)]
    [InlineData(5, -0.5)]
    public void Index_BetweenTheReferences_IsTheShareOfTheGap(double value, double expected)
    {
        Assert.Equal(expected, CooperationIndex.AmbitionRatio(value, 10, 20), 1e-12);
        Assert.Equal(expected, CooperationIndex.ClosingTheGap(value, 10, 20), 1e-12);
    }

    [Fact]
    public void Index_WithoutAGap_DoesNotExist() => Assert.True(double.IsNaN(CooperationIndex.ClosingTheGap(10, 10, 10)));
}
