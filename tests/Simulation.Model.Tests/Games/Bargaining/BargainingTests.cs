using CsCheck;
using Simulation.Model.Games.Bargaining;
using Simulation.Model.Strategies;

namespace Simulation.Model.Tests.Games.Bargaining;

public sealed class BargainingTests
{
    private static readonly Gen<double> Discount = Gen.Double[0.05, 0.95];

    [Fact]
    public void AlternatingOffers_WithADistantDeadline_ApproachThoseWithout() =>
        Gen.Select(Discount, Discount)
            .Sample(
                (first, second) =>
                {
                    var game = new RubinsteinBargaining(first, second);

                    Assert.Equal(game.FirstProposerShare, game.FiniteShare(801), 1e-9);
                    Assert.Equal(game.FirstProposerShare, game.FiniteShare(800), 1e-9);
                }
            );

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 0.2)]
    [InlineData(3, 0.91)]
    public void AlternatingOffers_WithADeadline_UnravelFromItsEnd(int rounds, double share)
    {
        var game = rounds == 2 ? new RubinsteinBargaining(0.5, 0.8) : new RubinsteinBargaining(0.9, 0.9);

        Assert.Equal(share, game.FiniteShare(rounds), 1e-12);
    }

    [Fact]
    public void OutsideOption_MattersOnlyWhereItIsBetterThanTheDeal()
    {
        var game = new RubinsteinBargaining(0.9, 0.9);

        Assert.Equal(1 - game.FirstProposerShare, game.ShareWithOutsideOption(0.3), 1e-12);
        Assert.Equal(0.6, game.ShareWithOutsideOption(0.6), 1e-12);
        Assert.True(double.IsNaN(game.ShareWithOutsideOption(1.1)));
    }

    [Fact]
    public void UnanimousShares_OfTwo_AreThoseOfRubinstein() =>
        Discount.Sample(discount =>
        {
            var shares = RubinsteinBargaining.UnanimousShares(2, discount);

            Assert.Equal(new RubinsteinBargaining(discount, discount).FirstProposerShare, shares[0], 1e-9);
            Assert.Equal(1, RubinsteinBargaining.UnanimousShares(7, discount).Sum(), 1e-9);
        });

    [Fact]
    public void BaronFerejohn_ForAnyQuota_DividesTheWhole() =>
        Gen.Select(Gen.Int[2, 30], Gen.Double[0, 1], Discount)
            .Sample(
                (n, share, discount) =>
                {
                    var quota = 1 + (int)(share * (n - 1));
                    var game = new BaronFerejohn(n, quota, discount);

                    Assert.Equal(1, game.ProposerShare + ((quota - 1) * game.PartnerShare), 1e-9);
                    Assert.Equal(n - quota, game.Excluded);
                }
            );

    [Fact]
    public void NashSolution_OfACurvedSet_HasTheLargestProductOnItsFrontier() =>
        Gen.Select(Gen.Double[0.5, 4], Gen.Double[0, 0.4], Gen.Double[0, 0.4], Gen.Double[0.1, 0.9], Gen.Double[0, 1])
            .Sample(
                (exponent, d1, d2, weight, share) =>
                {
                    var problem = new CurvedBargaining(exponent, d1, d2);
                    if (double.IsNaN(problem.Ideal[0]))
                        return;

                    double Product(double u1) =>
                        Math.Pow(Math.Max(0, u1 - d1), weight) * Math.Pow(Math.Max(0, 1 - Math.Pow(u1, exponent) - d2), 1 - weight);
                    var solution = problem.Nash([weight, 1 - weight]);

                    Assert.True(Product(d1 + (share * (problem.Ideal[0] - d1))) <= Product(solution[0]) + 1e-9);
                }
            );

    [Fact]
    public void Solutions_OfALinearSet_UseItUp() =>
        Gen.Select(Gen.Double[50, 100].Array[3], Gen.Double[0, 15].Array[3])
            .Sample(
                (k, d) =>
                {
                    var problem = new LinearBargaining(k, d);

                    foreach (var solution in new[] { problem.Nash([0.2, 0.3, 0.5]), problem.KalaiSmorodinsky(), problem.Egalitarian() })
                        Assert.Equal(1, solution.Select((u, i) => u / k[i]).Sum(), 1e-9);

                    Assert.Equal(problem.Egalitarian()[0] - d[0], problem.Egalitarian()[2] - d[2], 1e-9);
                }
            );

    [Fact]
    public void Solutions_WhereDisagreementIsBetterThanAnyDeal_DoNotExist()
    {
        Assert.All(new LinearBargaining([10, 10], [6, 6]).Egalitarian(), u => Assert.True(double.IsNaN(u)));
        Assert.All(new CurvedBargaining(2, 0.9, 0.9).Nash([0.5, 0.5]), u => Assert.True(double.IsNaN(u)));
    }

    [Fact]
    public void TimedConcession_OfPartiesAlike_MeetsInTheMiddle()
    {
        var agreement = new TimedConcession(10, (0.2, 0.2), (new Conceder(), new Conceder())).Agreement();

        Assert.NotNull(agreement);
        Assert.Equal(0.5, agreement.Value.First, 1e-12);
        Assert.Equal(0.5, agreement.Value.Second, 1e-12);
    }

    [Fact]
    public void TimedConcession_WithReservationsThatDoNotFit_NeverAgrees() =>
        Assert.Null(new TimedConcession(10, (0.6, 0.5), (new Conceder(), new Conceder())).Agreement());
}
