using CsCheck;
using Simulation.Model.Games;

namespace Simulation.Model.Tests.Games;

public sealed class SymmetricCommonsTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(200)]
    public void StableSizes_ForAnyNumberOfParties_AreTwoAndThree(int n) =>
        Assert.Equal([2, 3], new SymmetricCommons(n, 0.1, 0.3).Stability.StableSizes());

    [Fact]
    public void Gain_OfASignatory_IsTheClosedForm() =>
        Gen.Select(Gen.Int[2, 50], Gen.Double[0.1, 10], Gen.Double[0.1, 10])
            .Sample(
                (n, b, c) =>
                {
                    var stability = new SymmetricCommons(n, b, c).Stability;

                    for (var k = 2; k <= n; k++)
                        Assert.Equal(-b * b / (2 * c) * (k - 1) * (k - 3), stability.Gain(k), 1e-8 * n * n * b * b / c);
                }
            );

    [Fact]
    public void Payoffs_BySize_AreThoseOfTheGameOfCoalitions()
    {
        var commons = new SymmetricCommons(6, 2, 4);
        var game = new LinearQuadraticGame([2, 2, 2, 2, 2, 2], [4, 4, 4, 4, 4, 4]).Coalitions;

        Assert.Equal(game.Payoffs(0b000111)[0], commons.SignatoryPayoff(3), 1e-12);
        Assert.Equal(game.Payoffs(0b000111)[5], commons.OutsiderPayoff(3), 1e-12);
        Assert.Equal(game.ClosingTheGap(0b000111), commons.ClosingTheGap(3), 1e-12);
    }

    [Fact]
    public void StableSize_OfAModestAgreement_IsTheLargestWithinItsBound() =>
        Gen.Double[0.2, 0.99]
            .Sample(alpha =>
            {
                var commons = new SymmetricCommons(40, 1, 1, alpha);

                Assert.Equal((int)Math.Floor(commons.StableSizeBound), commons.Stability.LargestInternallyStable());
            });
}
