using CsCheck;
using Simulation.Model.Numerics;

namespace Simulation.Model.Tests.Numerics;

public sealed class BisectionTests
{
    [Fact]
    public void Root_OfACubeLessANumber_IsItsCubeRoot() =>
        Gen.Double[-1000, 1000]
            .Sample(number => Assert.Equal(Math.Cbrt(number), Bisection.Root(x => (x * x * x) - number, -11, 11), 1e-12));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-5, 0)]
    public void Root_AtAnEnd_IsFound(double low, double high) => Assert.Equal(0, Bisection.Root(x => x, low, high), 1e-12);

    [Fact]
    public void Root_OfWhatIsNotANumberAtAnEnd_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Bisection.Root(x => (1 / x) * x, 0, 1));

    [Fact]
    public void Root_WithoutAChangeOfSign_IsRefused() => Assert.Throws<ArgumentException>(() => Bisection.Root(x => 1 + (x * x), -1, 1));
}
