using Simulation.Model.Numerics;

namespace Simulation.Model.Tests.Numerics;

public sealed class LinearProgramTests
{
    [Fact]
    public void Maximum_OfATextbookProgramme_IsItsBestCorner() =>
        Assert.Equal(36, LinearProgram.Maximum([3, 5], [[1, 0], [0, 2], [3, 2]], [4, 12, 18]), 1e-9);

    [Fact]
    public void Maximum_WithoutALimit_IsInfinite() => Assert.Equal(double.PositiveInfinity, LinearProgram.Maximum([1, 1], [[1, -1]], [1]));

    [Fact]
    public void Maximum_WhereThePlainRuleCycles_Ends()
    {
        // Beale (1955).
        var value = LinearProgram.Maximum([0.75, -150, 0.02, -6], [[0.25, -60, -0.04, 9], [0.5, -90, -0.02, 3], [0, 0, 1, 0]], [0, 0, 1]);

        Assert.Equal(0.05, value, 1e-9);
    }
}
