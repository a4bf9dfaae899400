using CsCheck;
using Simulation.Model.Games.Trade;

namespace Simulation.Model.Tests.Games.Trade;

public sealed class TariffGameTests
{
    private static readonly Gen<TariffGame> Games = Gen.Select(Gen.Double[0.1, 5], Gen.Double[0.1, 5])
        .Select((gap, slope) => new TariffGame(gap, slope));

    [Fact]
    public void NashTariff_OfAnyTrade_GainsTheImporterMostAndTheWorldNothing() =>
        Gen.Select(Games, Gen.Double[0, 1])
            .Sample(
                (game, share) =>
                {
                    Assert.True(game.ImporterGain(share * game.ProhibitiveTariff) <= game.ImporterGain(game.NashTariff) + 1e-12);
                    Assert.True(game.TradeWarChange() < 0);
                }
            );

    [Fact]
    public void FreeTrade_AtTheCriticalDiscountFactor_IsJustWorthKeeping() =>
        Games.Sample(game =>
        {
            var delta = TariffGame.CriticalDiscountFactor;

            Assert.Equal((1 - delta) * game.ImporterGain(game.NashTariff), -delta * game.TradeWarChange(), 1e-9);
            Assert.Equal(0, game.MostCooperativeTariff(delta), 1e-12);
        });

    [Fact]
    public void MostCooperativeTariff_BelowThat_LeavesADeviatorIndifferent() =>
        Gen.Select(Games, Gen.Double[0, 0.59])
            .Sample(
                (game, delta) =>
                {
                    var tariff = game.MostCooperativeTariff(delta);
                    var atOnce = game.ImporterGain(game.NashTariff) - game.ImporterGain(tariff);
                    var later = game.ImporterGain(tariff) - game.ExporterLoss(tariff) - game.TradeWarChange();

                    Assert.Equal((1 - delta) * atOnce, delta * later, 1e-9);
                }
            );

    [Theory]
    [InlineData(5, 3, false)]
    [InlineData(5.001, 3, true)]
    [InlineData(1, 1, false)]
    public void TradeWar_IsWonBeyondFiveThirdsOfThePartnersImports(double own, double partner, bool wins)
    {
        var game = new TariffGame(1, 1);

        Assert.Equal(wins, game.WinsTradeWar(own, partner));
    }
}
