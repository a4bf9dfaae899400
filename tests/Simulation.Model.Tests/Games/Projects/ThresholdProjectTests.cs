using CsCheck;
using Simulation.Model.Games.Projects;
using Simulation.Model.Numerics;

namespace Simulation.Model.Tests.Games.Projects;

public sealed class ThresholdProjectTests
{
    private static readonly Gen<ThresholdProject> Games = Gen.Select(Gen.Int[2, 12], Gen.Double[0, 1], Gen.Double[0.02, 0.95])
        .Select((n, share, cost) => new ThresholdProject(n, 1 + (int)(share * (n - 1)), cost));

    [Fact]
    public void MixedWithoutRefund_OfAnyProject_MakesContributingWorthItsCost() =>
        Games.Sample(game =>
        {
            var roots = game.MixedWithoutRefund();

            Assert.All(roots, p => Assert.Equal(game.Cost, new BinomialTrials(game.N - 1, p).Exactly(game.Needed - 1), 1e-9));
            Assert.Equal(roots.Order(), roots);
        });

    [Fact]
    public void MixedWithRefund_OfAnyProject_MakesContributingWorthItsCost() =>
        Games
            .Where(game => game.Needed < game.N)
            .Sample(game =>
            {
                var p = Assert.Single(game.MixedWithRefund());
                var others = new BinomialTrials(game.N - 1, p);

                Assert.Equal(others.Exactly(game.Needed - 1) * (1 - game.Cost), game.Cost * others.AtLeast(game.Needed), 1e-9);
            });

    [Theory]
    [InlineData(5, 3, 0.2, 2)]
    [InlineData(5, 3, 0.375, 1)]
    [InlineData(5, 3, 0.4, 0)]
    [InlineData(4, 1, 0.125, 1)]
    [InlineData(4, 4, 0.125, 1)]
    public void MixedWithoutRefund_ByTheCost_HasTwoRootsOneOrNone(int n, int needed, double cost, int roots) =>
        Assert.Equal(roots, new ThresholdProject(n, needed, cost).MixedWithoutRefund().Count);

    [Fact]
    public void VolunteersDilemma_AmongMore_IsLeftToOthers() =>
        Gen.Select(Gen.Int[2, 30], Gen.Double[0.05, 0.95])
            .Sample(
                (n, cost) =>
                {
                    var p = Assert.Single(new ThresholdProject(n, 1, cost).MixedWithoutRefund());

                    Assert.Equal(1 - Math.Pow(cost, 1.0 / (n - 1)), p, 1e-9);
                    Assert.Equal(1 - Math.Pow(1 - p, n), new ThresholdProject(n, 1, cost).Provision(p), 1e-9);
                }
            );

    [Fact]
    public void Project_WhoseContributionsCostMoreThanItIsWorth_IsNotEfficient()
    {
        Assert.True(new ThresholdProject(4, 2, 2).IsEfficient);
        Assert.False(new ThresholdProject(4, 2, 2.1).IsEfficient);
        Assert.False(new ThresholdProject(4, 2, 2).HasPureEquilibrium);
    }
}
