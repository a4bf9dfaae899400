using Simulation.Model.Games.Reserves;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Worlds.Reserve;

public sealed class ReserveWorldTests
{
    [Fact]
    public void Payoff_EverythingPooled_IsTheGainOfThePaperLessItsCost()
    {
        var game = WorldOf.Game("{ kind: reserve, harvest: 100, variation: 0.2, correlation: 0.3, riskAversion: 4, cost: 0.5 }");
        var gain = 100 * new RiskPool(4, 0.04, 0.3).Gain(4);

        Assert.Equal(gain - (0.25 * gain), game.Payoff(0, [1, 1, 1, 1]), 1e-9);
        Assert.Equal(0, game.Payoff(0, [0, 0, 0, 0]), 1e-12);
        Assert.True(JointSurplus.Nash(game)[0] < JointSurplus.Cooperative(game)[0]);
    }

    [Fact]
    public void Advance_EverythingPooled_ShortfallFallsBySafetyStockRatio()
    {
        var world = WorldOf.Setup("{ kind: reserve, harvest: 100, variation: 0.2, correlation: 0.3 }").World;

        double Expected(double pooled)
        {
            var state = world.Start(1, 0);
            world.Outlook(state);
            var reported = new Reported(world, 4);
            world.Advance(state, [pooled, pooled, pooled, pooled], reported.Writer);
            return reported.Of("expected_shortfall");
        }

        Assert.Equal(4 * 100 * 0.2 / Math.Sqrt(2 * Math.PI), Expected(0), 1e-9);
        Assert.Equal(new RiskPool(4, 0.04, 0.3).SafetyStockRatio, Expected(1) / Expected(0), 1e-9);
    }

    // What the formula expects is what many years bring.
    [Fact]
    public void Advance_ManyYears_ShortfallsAverageWhatIsExpected()
    {
        var world = WorldOf
            .Setup("{ kind: reserve, harvest: [100, 50, 200, 10], variation: [0.1, 0.3, 0.2, 0.2], correlation: 0.2 }")
            .World;
        var reported = new Reported(world, 4);
        var sum = 0.0;
        var expected = 0.0;

        for (var replicate = 0; replicate < 20_000; replicate++)
        {
            var state = world.Start(7, replicate);
            world.Outlook(state);
            world.Advance(state, [0.9, 0.4, 0.5, 1], reported.Writer);
            sum = sum + reported.Of("shortfall");
            expected = reported.Of("expected_shortfall");
        }

        Assert.Equal(1, sum / 20_000 / expected, 0.03);
    }

    [Fact]
    public void Outlook_AGoodYear_MakesPoolingDearer()
    {
        var world = WorldOf.Setup("{ kind: reserve, harvest: 100, correlation: 0, temptation: 2 }").World;
        var state = world.Start(3, 0);
        var game = world.Outlook(state);
        var reported = new Reported(world, 4);
        world.Advance(state, [0, 0, 0, 0], reported.Writer);
        var party = reported.OfParties("harvest");
        var best = Array.IndexOf(party, party.Max());
        var worst = Array.IndexOf(party, party.Min());
        double[] weights = [1, 1, 1, 1];

        Assert.True(
            party[best] > 0
                && game.Response(best, 0, [0.1, 0.1, 0.1, 0.1], weights) < game.Response(worst, 0, [0.1, 0.1, 0.1, 0.1], weights)
        );
    }

    [Theory]
    [InlineData("harvest: 100, correlation: 1", "pooling is worth nothing")]
    [InlineData("harvest: 0", "expected a number above 0; found 0")]
    [InlineData("harvest: -5", "expected a number above 0; found -5")]
    public void Build_SomethingWrong_IsRefused(string keys, string expected) =>
        Assert.Contains(WorldOf.Problems($"{{ kind: reserve, {keys} }}"), problem => problem.Contains(expected, StringComparison.Ordinal));
}
