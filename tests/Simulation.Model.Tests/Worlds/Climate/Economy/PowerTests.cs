using CsCheck;
using Simulation.Model.Worlds.Climate.Economy;

namespace Simulation.Model.Tests.Worlds.Climate.Economy;

public sealed class PowerTests
{
    [Fact]
    public void Of_AnyPowerOfANumberAboveZero_IsThePower() =>
        Gen.Select(Gen.Double[1e-6, 1e6], Gen.Double[0.01, 4])
            .Sample((value, exponent) => Assert.Equal(1, Power.Of(value, exponent) / Math.Pow(value, exponent), 1e-13));

    [Theory]
    [InlineData(0, 0.3, 0)]
    [InlineData(7, 1, 7)]
    [InlineData(7, 2, 49)]
    public void Of_SpecialCases_IsExact(double value, double exponent, double expected) =>
        Assert.Equal(expected, Power.Of(value, exponent));
}
