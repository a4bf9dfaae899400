using CsCheck;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate.Models;

public sealed class ThreeLayerEnergyBalanceTests
{
    private static readonly Gen<(double[] Capacity, double[] Exchange, double Efficacy)> Balances = Gen.Select(
        Gen.Select(Gen.Double[1, 5], Gen.Double[6, 15], Gen.Double[40, 150], (a, b, c) => new[] { a, b, c }),
        Gen.Select(Gen.Double[0.5, 2], Gen.Double[1, 6], Gen.Double[0.4, 1.5], (a, b, c) => new[] { a, b, c }),
        Gen.Double[0.8, 1.5]
    );

    // In equilibrium the deep layers take up nothing, and the feedback alone balances the forcing.
    [Fact]
    public void Of_AnyBalance_ResponsesSumToTheInverseFeedback() =>
        Balances.Sample(one =>
        {
            var found = ThreeLayerEnergyBalance.Of(one.Capacity, one.Exchange, one.Efficacy, 8);

            Assert.Equal(1 / one.Exchange[0], found.Responses.Sum(), 1e-9);
            Assert.Equal(4 / one.Exchange[0], found.Equilibrium, 1e-8);
        });

    [Fact]
    public void Of_AnyBalance_WarmsLessInTransitThanInEquilibrium() =>
        Balances.Sample(one =>
        {
            var found = ThreeLayerEnergyBalance.Of(one.Capacity, one.Exchange, one.Efficacy, 8);

            Assert.InRange(found.Transient, 0, found.Equilibrium);
            Assert.Equal(found.TimeScales.Order(), found.TimeScales);
        });
}
