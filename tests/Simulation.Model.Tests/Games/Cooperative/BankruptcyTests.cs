using CsCheck;
using Simulation.Model.Games.Cooperative;

namespace Simulation.Model.Tests.Games.Cooperative;

public sealed class BankruptcyTests
{
    [Theory]
    [InlineData(100, 100 / 3.0, 100 / 3.0, 100 / 3.0)]
    [InlineData(200, 50, 75, 75)]
    [InlineData(300, 50, 100, 150)]
    public void Talmud_OfTheThreeWives_IsItsTable(double estate, double first, double second, double third) =>
        Assert.Equal([first, second, third], new Bankruptcy(estate, [100, 200, 300]).Talmud(), (x, y) => Math.Abs(x - y) < 1e-9);

    [Fact]
    public void Rules_OnAnyEstate_DivideItWithinClaims() =>
        Gen.Select(Gen.Double[0, 100].Array[1, 8], Gen.Double[0, 1])
            .Sample(
                (claims, share) =>
                {
                    var estate = share * claims.Sum();
                    var bankruptcy = new Bankruptcy(estate, claims);

                    foreach (var awards in new[] { bankruptcy.Talmud(), bankruptcy.Proportional(), bankruptcy.ConstrainedEqualAwards() })
                    {
                        Assert.Equal(estate, awards.Sum(), 1e-9);
                        for (var i = 0; i < claims.Length; i++)
                            Assert.InRange(awards[i], -1e-9, claims[i] + 1e-9);
                    }
                }
            );

    [Fact]
    public void Talmud_OfAnyEstate_TreatsGainsAndLossesAlike() =>
        Gen.Select(Gen.Double[1, 100].Array[4], Gen.Double[0, 1])
            .Sample(
                (claims, share) =>
                {
                    var total = claims.Sum();

                    var awards = new Bankruptcy(share * total, claims).Talmud();
                    var losses = new Bankruptcy((1 - share) * total, claims).Talmud();

                    for (var i = 0; i < claims.Length; i++)
                        Assert.Equal(claims[i] - losses[i], awards[i], 1e-9);
                }
            );

    [Fact]
    public void Estate_AboveTheClaims_IsRefused() => Assert.Throws<ArgumentException>(() => new Bankruptcy(10, [1, 2]));
}
