using Simulation.Model.Statistics;

namespace Simulation.Model.Tests.Statistics;

public sealed class MeanIntervalTests
{
    [Fact]
    public void Of_Values_IsStudentsInterval()
    {
        // Standard deviation 1, three values: 4.3027/sqrt(3) on either side.
        var interval = MeanInterval.Of([1, 2, double.NaN, 3]);

        Assert.Equal((2, 3), (interval.Mean, interval.Count));
        Assert.Equal(2 + (4.302652729911275 / Math.Sqrt(3)), interval.High, 1e-9);
        Assert.Equal(4, interval.Low + interval.High, 1e-12);
    }

    [Fact]
    public void Of_OneValue_SaysNothingOfChance()
    {
        var interval = MeanInterval.Of([7]);

        Assert.Equal((7, double.NaN, double.NaN, 1), (interval.Mean, interval.Low, interval.High, interval.Count));
    }

    [Fact]
    public void Of_NoValue_IsNone() => Assert.True(double.IsNaN(MeanInterval.Of([double.NaN]).Mean));
}
