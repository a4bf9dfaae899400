using Simulation.Model.Statistics;

namespace Simulation.Model.Tests.Statistics;

public sealed class PairedDifferenceTests
{
    [Fact]
    public void Of_FourPairs_IsTheMeanWithStudentsInterval()
    {
        var difference = PairedDifference.Of([2, 4, 6, 8], [1, 2, 3, 4]);

        // Differences 1, 2, 3, 4: mean 2.5, standard deviation sqrt(5/3), t with 3 degrees of freedom 3.182446.
        Assert.Equal(2.5, difference.Mean);
        Assert.Equal(2.5 - (3.182446 * Math.Sqrt(5.0 / 12)), difference.Low, 1e-5);
        Assert.True(difference.IsClear);
    }

    [Fact]
    public void Of_PairsWithoutAValue_LeavesThemOut()
    {
        var difference = PairedDifference.Of([1, double.NaN, 3], [1, 1, 1]);

        Assert.Equal(2, difference.Count);
        Assert.Equal(1, difference.Mean);
        Assert.False(difference.IsClear);
    }

    [Fact]
    public void Of_ArmsOfDifferentLength_IsRefused() => Assert.Throws<ArgumentException>(() => PairedDifference.Of([1], [1, 2]));

    [Fact]
    public void Of_WhatRoundingLeaves_IsNoDifference()
    {
        Assert.False(PairedDifference.Of([3.1e-17, 3.1e-17, 3.1e-17], [0, 0, 0]).IsClear);
        Assert.False(PairedDifference.Of([0.3 + 1e-16, 0.2 + 1e-16], [0.3, 0.2]).IsClear);
        Assert.False(PairedDifference.Of([1e-8, 2e-8, 1e-8, 5e4], [0, 0, 0, 5e4]).IsClear);
    }

    [Fact]
    public void Of_ASmallDifferenceThatIsAlwaysThere_IsClear() => Assert.True(PairedDifference.Of([1e-6, 1e-6, 1e-6], [0, 0, 0]).IsClear);
}
