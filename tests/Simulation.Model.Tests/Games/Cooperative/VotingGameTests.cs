using CsCheck;
using Simulation.Model.Games.Cooperative;

namespace Simulation.Model.Tests.Games.Cooperative;

public sealed class VotingGameTests
{
    [Fact]
    public void SecurityCouncil_SinceItsEnlargement_HasThePublishedPower()
    {
        var council = VotingGame.Council(5, 10, 9);

        Assert.Equal(421 / 2145.0, council.ShapleyShubik()[0], 1e-12);
        Assert.Equal(4 / 2145.0, council.ShapleyShubik()[14], 1e-12);
    }

    [Fact]
    public void CouncilOf1958_GivesLuxembourgNothing()
    {
        var council = VotingGame.Weighted([4, 4, 4, 2, 2, 1], 12);

        Assert.Equal(7 / 30.0, council.ShapleyShubik()[0], 1e-12);
        Assert.Equal(3 / 20.0, council.ShapleyShubik()[4], 1e-12);
        Assert.Equal(0, council.BanzhafSwings()[5]);
    }

    [Fact]
    public void Power_InAnyWeightedVote_SumsToOneAndGrowsWithWeight() =>
        Gen.Select(Gen.Double[1, 10].Array[7], Gen.Double[0.5, 1]).Sample((weights, share) =>
        {
            var game = VotingGame.Weighted(weights, share * weights.Sum());
            var (power, swings) = (game.ShapleyShubik(), game.BanzhafSwings());

            Assert.Equal(1, power.Sum(), 1e-9);
            Assert.Equal(1, game.Banzhaf().Sum(), 1e-9);
            int[] byWeight = [.. Enumerable.Range(0, 7).OrderBy(i => weights[i])];
            for (var rank = 1; rank < 7; rank++)
                Assert.True(power[byWeight[rank]] >= power[byWeight[rank - 1]] - 1e-12 && swings[byWeight[rank]] >= swings[byWeight[rank - 1]]);
        });

    [Fact]
    public void Weights_ThatReachTheQuotaButForRounding_Win() =>
        Assert.Equal(1, VotingGame.Weighted([0.1, 0.2], 0.3).WinningCoalitions);

    [Fact]
    public void DoubleMajority_WithoutABlockingMinority_NeedsNoPopulation()
    {
        // Three of four, among them two thirds of the people; or all but one, who cannot block.
        var game = VotingGame.DoubleMajority([70, 10, 10, 10], 3, 0.66, 2);

        Assert.Equal(5, game.WinningCoalitions);
    }

    [Fact]
    public void Power_WhereNobodyCanWin_DoesNotExist() => Assert.All(VotingGame.Weighted([1, 1], 3).Banzhaf(), share => Assert.True(double.IsNaN(share)));
}
