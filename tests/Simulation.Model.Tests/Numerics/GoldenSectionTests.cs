using Simulation.Model.Numerics;

namespace Simulation.Model.Tests.Numerics;

public sealed class GoldenSectionTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0)]
    [InlineData(2)]
    public void Peak_OfAParabola_IsItsTop(double top) =>
        Assert.Equal(top, GoldenSection.Peak(at => -(at - top) * (at - top), 0, 2, 30), 1e-5);
}
