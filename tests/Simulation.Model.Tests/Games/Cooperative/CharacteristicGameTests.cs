using CsCheck;
using Simulation.Model.Games;
using Simulation.Model.Games.Cooperative;

namespace Simulation.Model.Tests.Games.Cooperative;

public sealed class CharacteristicGameTests
{
    private static readonly Gen<double[]> Worths = Gen.Double[0, 10].Array[16];

    [Fact]
    public void ShapleyValue_OfAnyGame_SharesAllOfIt() =>
        Worths.Sample(worth =>
            Assert.Equal(worth[15], new CharacteristicGame(4, coalition => worth[coalition]).ShapleyValue().Sum(), 1e-9)
        );

    [Fact]
    public void ShapleyValue_OfADummy_IsWhatItGetsAlone() =>
        Worths.Sample(worth =>
        {
            var game = new CharacteristicGame(4, coalition => worth[coalition & 7] - worth[0] + ((coalition >> 3) * 2.5));

            Assert.Equal(2.5, game.ShapleyValue()[3], 1e-9);
        });

    [Fact]
    public void ShapleyValue_OfAnAirport_IsTheSharesOfItsRunway() =>
        Gen.Double[0, 10]
            .Array[1, 8]
            .Sample(costs =>
            {
                var game = new CharacteristicGame(costs.Length, coalition => -CoalitionGame.Members(coalition).Max(i => costs[i]));

                Assert.Equal(game.ShapleyValue().Select(value => -value), AirportGame.Shares(costs), (x, y) => Math.Abs(x - y) < 1e-9);
            });

    [Fact]
    public void LeastCore_OfAMajorityOfThree_TakesAThirdFromEveryPair()
    {
        // Every pair can get 1, and 1 is all there is.
        var game = new CharacteristicGame(3, coalition => uint.PopCount(coalition) >= 2 ? 1 : 0);

        Assert.Equal(1 / 3.0, game.LeastCoreEpsilon(), 1e-9);
        Assert.False(game.HasCore);
        Assert.False(game.IsInCore([0.5, 0.5, 0]));
    }

    [Fact]
    public void LeastCore_OfAnyGame_AsksNoMoreThanAnySharingDoes() =>
        Gen.Select(Worths, Gen.Double[0, 1].Array[4])
            .Sample(
                (worth, weights) =>
                {
                    var game = new CharacteristicGame(4, coalition => worth[coalition]);
                    var total = weights.Sum() + 1e-9;
                    double[] sharing = [.. weights.Select(weight => worth[15] * (weight + 2.5e-10) / total)];

                    var largestClaim = Enumerable.Range(1, 14).Max(s => worth[s] - CoalitionGame.Members((uint)s).Sum(i => sharing[i]));

                    Assert.True(game.LeastCoreEpsilon() <= largestClaim + 1e-6);
                }
            );

    [Fact]
    public void LeastCore_OfAdditiveWorth_LeavesNothingToTake()
    {
        // x is the worth itself, and every claim is met exactly.
        var game = new CharacteristicGame(5, coalition => CoalitionGame.Members(coalition).Sum(i => i + 1.0));

        Assert.Equal(0, game.LeastCoreEpsilon(), 1e-9);
        Assert.True(game.HasCore);
        Assert.True(game.IsInCore([1, 2, 3, 4, 5]));
    }

    [Fact]
    public void Game_OfTooManyParties_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new CharacteristicGame(25, _ => 0));
}
