using Simulation.Model.Behaviour;

namespace Simulation.Model.Tests.Behaviour;

public sealed class LogitChoiceTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.999)]
    public void Of_WithoutNoise_IsTheBest(double draw) => Assert.Equal(1, LogitChoice.Of([1, 3, 2], 0, draw));

    [Fact]
    public void Of_Equals_IsTheLast() => Assert.Equal(2, LogitChoice.Of([1, 3, 3], 0, 0.5));

    [Fact]
    public void Of_NothingAtStake_IsTheLast() => Assert.Equal(2, LogitChoice.Of([3, 3, 3], 1, 0.1));

    // With sigma 1 and a stake of 2, odds of exp(-1) : 1.
    [Theory]
    [InlineData(0.26, 0)]
    [InlineData(0.27, 1)]
    public void Of_TwoOptions_FollowsTheirOdds(double draw, int expected) => Assert.Equal(expected, LogitChoice.Of([0, 2], 1, draw));

    [Fact]
    public void Of_PayoffsInAnotherUnit_ChoosesTheSame() =>
        Assert.All(
            Enumerable.Range(0, 100).Select(step => step / 100.0),
            draw => Assert.Equal(LogitChoice.Of([0, 1, 3], 0.3, draw), LogitChoice.Of([0, 1000, 3000], 0.3, draw))
        );
}
