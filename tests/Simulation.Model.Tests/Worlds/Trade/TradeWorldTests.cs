using System.Globalization;
using Simulation.Model.Games.Trade;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Worlds.Trade;

public sealed class TradeWorldTests
{
    private const string Two = "{ count: 2 }";

    [Theory]
    [InlineData(100, 100)]
    [InlineData(170, 100)]
    [InlineData(160, 100)]
    public void Payoff_FromFreeTradeToWar_IsTheClosedForm(double large, double small)
    {
        var theory = new TariffGame(2, 2 / 1.8);
        var game = WorldOf.Game(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{{ kind: trade, flows: {{ C01: {{ C02: {large} }}, C02: {{ C01: {small} }} }}, tariffs: {{ prohibitive: 1.8 }} }}"
            ),
            Two
        );

        Assert.Equal([0, 0], JointSurplus.Nash(game));
        Assert.All(JointSurplus.Cooperative(game), cut => Assert.Equal(1, cut, 1e-12));
        Assert.Equal(theory.TradeWarChange(large, small), game.Payoff(0, [0, 0]) - game.Payoff(0, [1, 1]), 1e-9);
        Assert.Equal(theory.WinsTradeWar(large, small), game.Payoff(0, [0, 0]) > game.Payoff(0, [1, 1]));
    }

    [Fact]
    public void Payoff_Discriminating_TouchesOnlyThePair()
    {
        var game = WorldOf.Game("{ kind: trade, imports: 90, tariffs: { discriminating: true } }");
        var before = new double[16];
        var after = (double[])before.Clone();
        after[(0 * 4) + 1] = 1;

        Assert.Equal(4, game.Issues);
        Assert.Equal(0, game.Upper(2, 2));
        Assert.True(game.Payoff(1, after) > game.Payoff(1, before));
        Assert.True(game.Payoff(0, after) < game.Payoff(0, before));
        Assert.Equal(game.Payoff(2, before), game.Payoff(2, after));
    }

    // Barriers are waste: taking them down helps both sides before what it costs at home.
    [Fact]
    public void Nash_Barriers_AreTakenDownPartly_AndTogetherFurther()
    {
        var game = WorldOf.Game("{ kind: trade, imports: 90, barriers: { level: 0.1, adjustment: 0.5 } }");
        var alone = JointSurplus.Nash(game)[0];
        var together = JointSurplus.Cooperative(game)[0];

        Assert.InRange(alone, 0.01, 0.99);
        Assert.True(together > alone);
    }

    [Fact]
    public void References_Investment_IsProtectedFurtherTogether()
    {
        var game = WorldOf.Game("{ kind: trade, imports: 90, investment: { stock: 500, hostShare: 0.4, cost: 1 } }");

        Assert.All(JointSurplus.Nash(game), level => Assert.Equal(0.4, level, 1e-9));
        Assert.All(JointSurplus.Cooperative(game), level => Assert.Equal(1, level, 1e-9));
    }

    [Fact]
    public void Advance_FreeTradeAndWar_MoveTheVolume()
    {
        var world = WorldOf.Setup("{ kind: trade, imports: 90, tariffs: { prohibitive: 1.8 } }").World;
        var reported = new Reported(world, 4);
        var state = world.Start(1, 0);

        world.Advance(state, [1, 1, 1, 1], reported.Writer);
        Assert.Equal(360, reported.Of("trade"));
        Assert.Equal(0, reported.Of("mean_tariff"));
        world.Advance(state, [0, 0, 0, 0], reported.Writer);
        Assert.Equal(240, reported.Of("trade"), 9);
        Assert.Equal(0.6, reported.Of("mean_tariff"), 9);
    }

    [Fact]
    public void Gravity_RealCountries_TradeMostWithNearAndLargePartners()
    {
        var game = WorldOf.Game("{ kind: trade, imports: 100, tariffs: {} }", "{ select: [DEU, FRA, BRA, USA] }");

        Assert.True(game.Exposure(0, 1) > game.Exposure(0, 2));
        Assert.Equal(1, Enumerable.Range(0, 4).Sum(partner => game.Exposure(0, partner)), 1e-12);
    }

    [Theory]
    [InlineData("imports: 5", "nothing to negotiate")]
    [InlineData("tariffs: {}", "trade needs imports")]
    [InlineData("flows: { C01: { C01: 5 } }, tariffs: {}", "does not import from itself")]
    [InlineData("flows: { C01: { C09: 5 } }, tariffs: {}", "'C09' is not a party here.")]
    [InlineData("flows: { C01: { C02: -5 } }, tariffs: {}", "expected 0 or more billion US$; found -5")]
    [InlineData("imports: 5, investment: { stock: 1, risk: 1.5 }", "expected probabilities of 0 to 1; found 1.5")]
    public void Build_SomethingWrong_IsRefused(string keys, string expected) =>
        Assert.Contains(WorldOf.Problems($"{{ kind: trade, {keys} }}"), problem => problem.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Compile_TradeMeasureWithoutTrade_NamesWhoTradesWithNobody()
    {
        var problems = WorldOf.Problems(
            "{ kind: trade, flows: { C01: { C02: 5 } }, tariffs: {} }",
            "{ count: 3 }",
            "institution: { enforcement: { tradeMeasure: 1 } }"
        );

        Assert.Equal(
            "a.yaml(5,45): C03 trades with nobody in this world, so no trade measure can touch it: give it trade in the world, or set "
                + "tradeMeasure to 0.",
            Assert.Single(problems)
        );
    }
}
