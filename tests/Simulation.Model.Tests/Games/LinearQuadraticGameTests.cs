using CsCheck;
using Simulation.Model.Games;
using Simulation.Model.Games.Agreements;

namespace Simulation.Model.Tests.Games;

public sealed class LinearQuadraticGameTests
{
    private static readonly Gen<LinearQuadraticGame> Game = Gen.Select(Gen.Double[0.1, 10].Array[5], Gen.Double[0.1, 10].Array[5])
        .Select((b, c) => new LinearQuadraticGame(b, c));

    [Fact]
    public void NashAbatement_OfAnyGame_IsABestReply() =>
        Gen.Select(Game, Gen.Int[0, 4], Gen.Double[0, 20])
            .Sample(
                (game, party, other) =>
                {
                    var deviating = (double[])game.NashAbatement.Clone();
                    deviating[party] = other;

                    Assert.True(game.Payoffs(deviating)[party] <= game.Payoffs(game.NashAbatement)[party] + 1e-9);
                }
            );

    [Fact]
    public void CooperativeAbatement_OfAnyGame_IsBestForAll() =>
        Gen.Select(Game, Gen.Double[0, 50].Array[5]).Sample((game, profile) => Assert.True(game.ClosingTheGap(profile) <= 1 + 1e-9));

    [Fact]
    public void CriticalDiscountFactor_OfPartiesAlike_IsOneHalfHoweverMany() =>
        Assert.Equal(
            0.5,
            new LinearQuadraticGame([.. Enumerable.Repeat(2.0, 120)], [.. Enumerable.Repeat(3.0, 120)]).CriticalDiscountFactor(7),
            1e-9
        );

    [Fact]
    public void StableCoalitions_WithAllPayoffsScaled_AreTheSame() =>
        Gen.Select(Game, Gen.Double[-9, 9])
            .Sample(
                (game, exponent) =>
                {
                    var scale = Math.Pow(10, exponent);
                    var plain = game.Coalitions;
                    var scaled = new CoalitionGame(5, coalition => [.. plain.Payoffs(coalition).Select(payoff => scale * payoff)]);

                    Assert.Equal(plain.Where(plain.IsStable), scaled.Where(scaled.IsStable));
                    Assert.Equal(plain.Where(plain.IsStableWithTransfers), scaled.Where(scaled.IsStableWithTransfers));
                }
            );

    [Fact]
    public void Coalitions_OfMoreThanBitsCanName_AreRefused()
    {
        var game = new LinearQuadraticGame([.. Enumerable.Repeat(1.0, 40)], [.. Enumerable.Repeat(1.0, 40)]);

        Assert.Contains("there are 40", Assert.Throws<ArgumentOutOfRangeException>(() => game.Coalitions).Message);
    }

    [Fact]
    public void Pledges_TrustedByHalf_ReachHalfTheAmbitionAndThreeQuartersOfTheGain()
    {
        // THEORY B7.1: the ambition ratio is trust, the closing-the-gap index 1 - (1 - trust)^2; so with weights of pledge and review.
        double[] ones = [1, 1, 1, 1];
        var game = new LinearQuadraticGame(ones, ones);
        double[][] trust = [.. ones.Select(_ => (double[])[0.5, 0.5, 0.5, 0.5])];

        var pledges = TrustLimitedAmbition.Pledges(ones, ones, trust);

        Assert.Equal(0.5, game.AmbitionRatio(pledges), 1e-12);
        Assert.Equal(0.75, game.ClosingTheGap(pledges), 1e-12);
        Assert.Equal(pledges, PartialInternalisation.Pledges(ones, ones, 0.5));
    }
}
