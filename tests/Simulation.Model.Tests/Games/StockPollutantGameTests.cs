using Simulation.Model.Games;

namespace Simulation.Model.Tests.Games;

public sealed class StockPollutantGameTests
{
    private static readonly StockPollutantGame Game = new([10, 8], [0.1, 0.3], 0.05, 0.95);

    [Fact]
    public void StockPath_UnderConstantEmissions_SettlesAtTheSteadyStock() =>
        Assert.Equal(Game.SteadyStock(Game.NashEmissions), Game.StockPath(3, Game.NashEmissions, 1000)[^1], 1e-9);

    [Fact]
    public void ShadowPrice_OfAUnit_IsItsDiscountedDamage()
    {
        // A unit emitted now does its damage from the next period on, less what has decayed.
        var damage = Enumerable.Range(1, 2000).Sum(t => 0.3 * Math.Pow(0.95, t) * Math.Pow(1 - 0.05, t - 1));

        Assert.Equal(damage, Game.ShadowPrices[1], 1e-9);
    }

    [Fact]
    public void Cooperation_AgainstNash_EmitsLessByTheOthersDamage() =>
        Assert.Equal(Game.NashEmissions[0] - Game.ShadowPrices[1], Game.CooperativeEmissions[0], 1e-12);
}
