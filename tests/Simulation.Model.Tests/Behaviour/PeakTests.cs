using Simulation.Model.Behaviour;

namespace Simulation.Model.Tests.Behaviour;

public sealed class PeakTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.03)]
    [InlineData(0.37)]
    [InlineData(0.99)]
    [InlineData(1.0)]
    public void Of_AParabola_IsItsTop(double top) => Assert.Equal(top, Peak.Of(share => -(share - top) * (share - top)), 1e-4);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_ATopAtAnEnd_IsTheEndItself(double end) => Assert.Equal(end, Peak.Of(share => -Math.Abs(share - end)));

    [Fact]
    public void Of_TwoTops_IsTheHigher() =>
        Assert.Equal(0.9, Peak.Of(share => Math.Max(0.5 - Math.Abs(share - 0.1), 1 - (4 * Math.Abs(share - 0.9)))), 1e-4);

    [Fact]
    public void Of_WhatIsAllTheSame_IsToDoNothing() => Assert.Equal(0, Peak.Of(_ => 1));
}
