using CsCheck;
using Simulation.Model.Games;

namespace Simulation.Model.Tests.Games;

public sealed class QuadraticQuadraticGameTests
{
    private static readonly Gen<(int N, int K, double Cost)> Games = Gen.Select(Gen.Int[2, 20], Gen.Double[0, 1], Gen.Double[0.05, 5])
        .Select((n, share, cost) => (n, Math.Max(1, (int)(share * n)), cost));

    [Fact]
    public void Agreement_OfOneInCournot_IsNash() =>
        Games.Sample(one =>
        {
            var game = new QuadraticQuadraticGame(one.N, 100, 1, one.Cost, MoveOrder.Cournot);

            Assert.Equal(game.NashAbatement, game.Agreement(1).Signatory, 1e-9);
            Assert.Equal(game.CooperativeAbatement, game.Agreement(one.N).Signatory, 1e-9);
        });

    [Theory]
    [InlineData(MoveOrder.Cournot)]
    [InlineData(MoveOrder.Stackelberg)]
    public void Outsiders_BesideAnyAgreement_ReplyBest(MoveOrder timing) =>
        Games
            .Where(one => one.K < one.N)
            .Sample(one =>
            {
                var game = new QuadraticQuadraticGame(one.N, 100, 1, one.Cost, timing);
                var outcome = game.Agreement(one.K);

                foreach (var step in new[] { -1e-3, 1e-3 })
                    Assert.True(game.Payoff(outcome.Outsider + step, outcome.Total + step) <= outcome.OutsiderPayoff);
            });

    [Fact]
    public void Signatories_WhoLead_DoAtLeastAsWellAsTogetherWithTheRest() =>
        Games.Sample(one =>
        {
            var leading = new QuadraticQuadraticGame(one.N, 100, 1, one.Cost, MoveOrder.Stackelberg).Agreement(one.K);
            var moving = new QuadraticQuadraticGame(one.N, 100, 1, one.Cost, MoveOrder.Cournot).Agreement(one.K);

            Assert.True(leading.SignatoryPayoff >= moving.SignatoryPayoff - (1e-9 * Math.Abs(moving.SignatoryPayoff)));
        });
}
