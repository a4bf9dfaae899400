using System.Globalization;
using Simulation.Model.Games.Research;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Worlds.Research;

public sealed class ResearchGameTests
{
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void References_EqualChampions_AreThoseOfThePaper(double spillover)
    {
        var theory = new ResearchCooperation(4, 100, 60, 10, 5, spillover);
        var game = WorldOf.Game(
            string.Create(CultureInfo.InvariantCulture, $"{{ kind: research, spillover: {spillover}, researchCost: 5 }}")
        );
        var alone = JointSurplus.Nash(game);
        var together = JointSurplus.Cooperative(game);

        Assert.All(alone, research => Assert.Equal(theory.Research(ResearchRegime.Separate), research, 1e-9));
        Assert.All(together, research => Assert.Equal(theory.Research(ResearchRegime.JointResearch), research, 1e-9));
        Assert.Equal(theory.Profit(ResearchRegime.Separate), game.Payoff(2, alone), 1e-9);
        Assert.Equal(theory.Profit(ResearchRegime.JointResearch), game.Payoff(2, together), 1e-9);
        Assert.Equal(spillover > 0.5, together[0] > alone[0] + 1e-9);
    }

    [Fact]
    public void Cooperative_UnequalChampions_NoSmallChangeHelps()
    {
        var game = WorldOf.Game("{ kind: research, spillover: 0.7, researchCost: [4, 6, 9, 20] }");
        var best = JointSurplus.Cooperative(game);
        double Sum(double[] profile) => Enumerable.Range(0, 4).Sum(party => game.Payoff(party, profile));

        for (var party = 0; party < 4; party++)
        {
            foreach (var step in (double[])[-0.01, 0.01])
            {
                var other = (double[])best.Clone();
                other[party] += step;
                Assert.True(Sum(other) < Sum(best));
            }
        }
    }

    [Theory]
    [InlineData("spillover: 0.5, unitCost: 100", "nobody pays more than 100")]
    [InlineData("spillover: 0.5, researchCost: 0", "expected a number above 0; found 0")]
    [InlineData("spillover: 0.9, researchCost: 0.001", "research is so cheap for some")]
    [InlineData("spillover: 1.5", "expected a number from 0 to 1")]
    public void Build_SomethingWrong_IsRefused(string keys, string expected) =>
        Assert.Contains(WorldOf.Problems($"{{ kind: research, {keys} }}"), problem => problem.Contains(expected, StringComparison.Ordinal));
}
