using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts.Drawing;

public sealed class ChartNumberTests
{
    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(2.5, "2.5", "2.50")]
    [InlineData(-33, "-33", "-33.0")]
    [InlineData(99.97, "100", "100")]
    [InlineData(12345.6, "12,346", "12,346")]
    [InlineData(2.5e9, "2.5 bn", "2.50 bn")]
    [InlineData(0.0004, "4E-4", "4.00E-4")]
    [InlineData(double.NaN, "n/a", "n/a")]
    public void Number_AnySize_HasThreeDigits(double value, string onAxis, string inWords)
    {
        Assert.Equal(onAxis, ChartNumber.OnAxis("GtCO2/yr")(value));
        Assert.Equal(inWords, ChartNumber.InWords("GtCO2/yr")(value));
    }

    [Theory]
    [InlineData(0.5, "50 %")]
    [InlineData(0.034, "3.4 %")]
    [InlineData(-0.12, "-12 %")]
    [InlineData(-1e-6, "0 %")]
    public void Share_AnySize_IsInPerCent(double value, string expected) => Assert.Equal(expected, ChartNumber.InWords("share")(value));
}
