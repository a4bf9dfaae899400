using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts.Drawing;

public sealed class AxisRangeTests
{
    [Fact]
    public void Of_ValuesFarFromZero_LeavesAirOnBothSides()
    {
        var (low, high) = AxisRange.Of([100, 110]);

        Assert.Equal(99.4, low, 1e-9);
        Assert.Equal(110.6, high, 1e-9);
    }

    [Theory]
    [InlineData(2, 10, 0, 10.6)]
    [InlineData(-10, -2, -10.6, 0)]
    public void Of_ValuesNearZero_BeginsOrEndsThere(double least, double most, double low, double high)
    {
        var found = AxisRange.Of([least, most]);

        Assert.Equal(low, found.Low, 1e-9);
        Assert.Equal(high, found.High, 1e-9);
    }

    [Fact]
    public void Of_NoKnownValue_IsTheUnit() => Assert.Equal((0, 1), AxisRange.Of([double.NaN, double.PositiveInfinity]));

    [Fact]
    public void Of_OneValue_IsInTheMiddle()
    {
        var (low, high) = AxisRange.Of([5, 5]);

        Assert.Equal(0.3, 5 - low, 1e-9);
        Assert.Equal(0.3, high - 5, 1e-9);
    }
}
