using CsCheck;
using Simulation.Model.Games.Health;

namespace Simulation.Model.Tests.Games.Health;

public sealed class EpidemicFinalSizeTests
{
    [Fact]
    public void FinalSize_OfConnectedCountries_SolvesItsEquation() =>
        Gen.Select(Gen.Double[0.05, 2].Array[3].Array[3], Gen.Double[0.3, 1].Array[3])
            .Sample(
                (transmission, susceptible) =>
                {
                    var epidemic = new EpidemicFinalSize(transmission, susceptible);

                    var size = epidemic.Solve();

                    for (var i = 0; i < 3; i++)
                        Assert.Equal(susceptible[i] * (1 - Math.Exp(-transmission[i].Zip(size, (k, z) => k * z).Sum())), size[i], 1e-9);

                    Assert.Equal(epidemic.EffectiveReproduction > 1, size.All(z => z > 0));
                }
            );

    [Theory]
    [InlineData(1.0001)]
    [InlineData(1.01)]
    [InlineData(12.0)]
    public void FinalSize_OfOneCountryFromTheThresholdOn_IsFound(double reproduction)
    {
        var size = new EpidemicFinalSize(
            [
                [reproduction],
            ],
            [1]
        ).Solve()[0];

        Assert.InRange(size, 1e-6, 1);
        Assert.Equal(1, (1 - Math.Exp(-reproduction * size)) / size, 1e-6);
    }

    [Fact]
    public void FinalSize_BelowTheThreshold_IsZero() =>
        Assert.Equal(
            [0, 0],
            new EpidemicFinalSize(
                [
                    [0.4, 0.3],
                    [0.2, 0.5],
                ],
                [1, 1]
            ).Solve()
        );

    [Fact]
    public void FinalSize_WithMoreVaccinated_IsSmallerEverywhere()
    {
        double[][] transmission =
        [
            [2, 0.5],
            [0.3, 1.5],
        ];

        var few = new EpidemicFinalSize(transmission, [1, 1]).Solve();
        var more = new EpidemicFinalSize(transmission, [1, 0.6]).Solve();

        Assert.True(more[0] < few[0] && more[1] < few[1]);
    }

    [Fact]
    public void Transmission_OfAnotherNumberOfCountries_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            new EpidemicFinalSize(
                [
                    [1, 0],
                ],
                [1]
            )
        );
}
