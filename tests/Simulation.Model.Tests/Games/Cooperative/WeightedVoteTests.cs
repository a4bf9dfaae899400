using CsCheck;
using MathNet.Numerics;
using Simulation.Model.Games.Cooperative;

namespace Simulation.Model.Tests.Games.Cooperative;

public sealed class WeightedVoteTests
{
    [Fact]
    public void SecurityCouncil_SinceItsEnlargement_HasThePublishedPower()
    {
        var council = WeightedVote.Council(5, 10, 9);

        Assert.Equal(421 / 2145.0, council.ShapleyShubik()[0], 1e-12);
        Assert.Equal(4 / 2145.0, council.ShapleyShubik()[14], 1e-12);
    }

    [Fact]
    public void CouncilOf1958_GivesLuxembourgNothing()
    {
        var council = WeightedVote.Weighted([4, 4, 4, 2, 2, 1], 12);

        Assert.Equal(7 / 30.0, council.ShapleyShubik()[0], 1e-12);
        Assert.Equal(3 / 20.0, council.ShapleyShubik()[4], 1e-12);
        Assert.Equal(0, council.BanzhafSwings()[5]);
    }

    [Fact]
    public void Power_InAnyWeightedVote_SumsToOneAndGrowsWithWeight() =>
        Gen.Select(Gen.Double[1, 10].Array[7], Gen.Double[0.5, 1])
            .Sample(
                (weights, share) =>
                {
                    var game = WeightedVote.Weighted(weights, share * weights.Sum());
                    var power = game.ShapleyShubik();
                    var swings = game.BanzhafSwings();

                    Assert.Equal(1, power.Sum(), 1e-9);
                    Assert.Equal(1, game.Banzhaf().Sum(), 1e-9);
                    int[] byWeight = [.. Enumerable.Range(0, 7).OrderBy(i => weights[i])];
                    for (var rank = 1; rank < 7; rank++)
                        Assert.True(
                            power[byWeight[rank]] >= power[byWeight[rank - 1]] - 1e-12
                                && swings[byWeight[rank]] >= swings[byWeight[rank - 1]]
                        );
                }
            );

    [Fact]
    public void Weights_ThatReachTheQuotaButForRounding_Win() => Assert.Equal(1, WeightedVote.Weighted([0.1, 0.2], 0.3).WinningCoalitions);

    [Fact]
    public void DoubleMajority_WithoutABlockingMinority_NeedsNoPopulation()
    {
        // Three of four, among them two thirds of the people; or all but one, who cannot block.
        var game = WeightedVote.DoubleMajority([70, 10, 10, 10], 3, 0.66, 2);

        Assert.Equal(5, game.WinningCoalitions);
    }

    [Fact]
    public void Power_WhereNobodyCanWin_DoesNotExist() =>
        Assert.All(WeightedVote.Weighted([1, 1], 3).Banzhaf(), share => Assert.True(double.IsNaN(share)));

    [Fact]
    public void Power_InDrawnVotes_IsThatOfLookingAtEveryCoalition() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[0, 3], Gen.Double[0, 1], Gen.Int[0, 10], Gen.Int[0, 4])
            .SelectMany(
                (members, decimals, share, heads, block) =>
                    Gen.Double[0, 20].Array[members].Select(weights => (Weights: Rounded(weights, decimals), share, heads, block))
            )
            .Sample(drawn =>
            {
                var (weights, share, heads, block) = drawn;
                var needed = share * weights.Sum();
                IsTheSame(weights, WeightedVote.Weighted(weights, needed), coalition => Reaches(weights, coalition, needed));
                IsTheSame(
                    weights,
                    WeightedVote.DoubleMajority(weights, heads, share, block),
                    coalition =>
                        uint.PopCount(coalition) >= heads
                        && (weights.Length - uint.PopCount(coalition) < block || Reaches(weights, coalition, needed))
                );
            });

    [Fact]
    public void Power_OfAWeightNextToNothing_IsThatOfAWeight() =>
        IsTheSame([18.25, 3e-14], WeightedVote.Weighted([18.25, 3e-14], 8e-36), coalition => coalition != 0);

    [Fact]
    public void Power_In27States_IsThatOfLookingAtEveryCoalition()
    {
        // The weights of the Treaty of Nice for 27 states, 255 of 345 votes: a double count of the published swings is not needed, because
        // two ways of counting must agree.
        double[] weights = [29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3];
        var whole = WeightedVote.Weighted(weights, 255);
        var real = WeightedVote.Weighted([.. weights.Select(weight => weight / Math.PI)], 255 / Math.PI);

        Assert.Equal(345, weights.Sum());
        Assert.Equal(1, whole.ShapleyShubik().Sum(), 1e-12);
        Assert.Equal(0.0867, whole.ShapleyShubik()[0], 1e-4);
        Assert.Equal(whole.BanzhafSwings(), real.BanzhafSwings());
        Assert.Equal(whole.WinningCoalitions, real.WinningCoalitions);
        Assert.Equal(whole.ShapleyShubik(), real.ShapleyShubik(), (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Fact]
    public void Power_Of200Members_IsCountedToo()
    {
        double[] weights = [.. Enumerable.Range(0, 200).Select(member => (double)(1 + (member % 25)))];
        var game = WeightedVote.Weighted(weights, (weights.Sum() / 2) + 1);
        var power = game.ShapleyShubik();
        var swings = game.BanzhafSwings();

        Assert.Equal(1, power.Sum(), 1e-10);
        Assert.All(Enumerable.Range(0, 175), member => Assert.Equal(power[member], power[member + 25]));
        Assert.All(
            Enumerable.Range(1, 24),
            member => Assert.True(power[member] > power[member - 1] && swings[member] > swings[member - 1])
        );
    }

    [Fact]
    public void Power_OfEqualMembers_IsTheBinomialOfTheirNumber()
    {
        var game = WeightedVote.Weighted([.. Enumerable.Repeat(2.5, 200)], 250);

        Assert.All(game.ShapleyShubik(), power => Assert.Equal(1 / 200.0, power, 1e-12));
        Assert.Equal(SpecialFunctions.BinomialLn(199, 99), Math.Log(game.BanzhafSwings()[0]), 1e-9);
    }

    [Fact]
    public void Power_OfManyMembersWithUnroundedWeights_IsRefusedWithWhatToDo() =>
        Assert.StartsWith(
            "The power of 200 members can be counted where their weights have at most 6 decimals and add up to at most 24,874 of their "
                + "common unit; up to 40 members may have any weights. Round the weights.",
            Assert
                .Throws<ArgumentException>(() =>
                    WeightedVote.Weighted([.. Enumerable.Range(1, 200).Select(member => Math.Sqrt(member))], 900).Banzhaf()
                )
                .Message
        );

    [Fact]
    public void Weights_BelowZero_AreRefused() => Assert.Throws<ArgumentException>(() => WeightedVote.Weighted([1, -1], 1));

    private static double[] Rounded(double[] weights, int decimals) =>
        decimals == 3 ? weights : [.. weights.Select(weight => Math.Round(weight, decimals))];

    private static bool Reaches(double[] weights, uint coalition, double quota) =>
        weights.Where((_, member) => (coalition >> member & 1) == 1).Sum() is var weight && weight >= quota - (1e-9 * Math.Abs(quota));

    private static void IsTheSame(double[] weights, WeightedVote counted, Func<uint, bool> wins)
    {
        var listed = new VotingGame(weights.Length, wins);

        Assert.Equal(listed.WinningCoalitions, counted.WinningCoalitions);
        Assert.Equal(listed.BanzhafSwings(), counted.BanzhafSwings().Select(swings => (int)swings));
        Assert.Equal(listed.ShapleyShubik(), counted.ShapleyShubik(), (one, other) => Math.Abs(one - other) < 1e-12);
    }
}
