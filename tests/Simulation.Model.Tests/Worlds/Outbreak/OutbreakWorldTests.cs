using Simulation.Model.Games.Health;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;
using Simulation.Model.Worlds.Outbreak;

namespace Simulation.Model.Tests.Worlds.Outbreak;

public sealed class OutbreakWorldTests
{
    private const string Sharing =
        "{ kind: outbreak, population: [50, 100, 20], harm: [500, 200, 300], reproduction: 2.5, crossBorder: 0.2, vaccines: { doses: [60, "
        + "0, 30], politics: 0 } }";

    // The response surface is exact where nobody gives and where all give everything.
    [Fact]
    public void Payoff_AtBothEnds_IsThatOfTheEpidemic()
    {
        var game = WorldOf.Game(Sharing, "{ count: 3 }");
        var spread = new InfectionSpread([50, 100, 20], 2.5, 0.2, [60, 0, 30], 0.9);
        var none = spread.Infected([0, 0, 0]);
        var all = spread.Infected([1, 1, 1]);
        double[] harm = [500, 200, 300];

        for (var party = 0; party < 3; party++)
            Assert.Equal(harm[party] * (none[party] - all[party]), game.Payoff(party, [1, 0, 1]) - game.Payoff(party, [0, 0, 0]), 1e-6);
    }

    [Fact]
    public void Coverage_Giving_MovesDosesToThoseWithout()
    {
        var spread = new InfectionSpread([50, 100, 20], 2.5, 0.2, [60, 0, 30], 0.9);

        Assert.Equal([1, 0, 1], spread.Coverage([0, 0, 0]));
        var shared = spread.Coverage([1, 0, 1]);
        Assert.All(shared, covered => Assert.Equal(90.0 / 170, covered, 1e-12));
    }

    [Theory]
    [InlineData("weakest-link")]
    [InlineData("best-shot")]
    public void References_Surveillance_AreThoseOfTheAggregationGame(string aggregator)
    {
        double[] cost = [300, 200, 400];
        var watching =
            $"{{ kind: outbreak, population: [50, 100, 20], harm: [500, 200, 300], surveillance: {{ aggregator: {aggregator}, cost: [300, "
            + $"200, 400], effect: 0.6 }} }}";
        var game = WorldOf.Game(watching, "{ count: 3 }");
        var infected = new InfectionSpread([50, 100, 20], 2.5, 0.1, [0, 0, 0], 0).Infected([0, 0, 0]);
        double[] harm = [500, 200, 300];
        var theory = new AggregationGame([.. harm.Select((one, i) => 0.6 * one * infected[i])], [.. cost.Select(one => 2 * one)]);
        var nash = JointSurplus.Nash(game);
        var best = JointSurplus.Cooperative(game);

        if (aggregator == "weakest-link")
        {
            Assert.All(nash, level => Assert.Equal(theory.WeakestLinkHighestNash, level, 1e-9));
            Assert.All(best, level => Assert.Equal(theory.WeakestLinkCooperation, level, 1e-9));
        }
        else
        {
            Assert.Equal(theory.SummationNash.Max(), nash.Max(), 1e-9);
            Assert.Equal(theory.EfficientProvider, Array.IndexOf(best, best.Max()));
            Assert.Equal(Math.Min(1, theory.EfficientLevel), best.Max(), 1e-9);
        }

        Assert.All(Enumerable.Range(0, 3), party => AssertEquilibrium(game, nash, party));
    }

    [Fact]
    public void Advance_BetterSurveillance_FewerOutbreaks()
    {
        var world = WorldOf
            .Setup("{ kind: outbreak, population: 50, harm: 100, probability: 0.4, surveillance: { cost: 10, effect: 0.5 } }")
            .World;
        var reported = new Reported(world, 4);

        double Expected(double level)
        {
            world.Advance(world.Start(0, WorldState.Median), [level, level, level, level], reported.Writer);
            return reported.Of("expected_infections");
        }

        Assert.Equal(0.5, Expected(1) / Expected(0), 1e-12);
    }

    [Theory]
    [InlineData("population: 50, harm: 100", "nothing to negotiate")]
    [InlineData("population: -50, harm: 100, vaccines: { doses: 1 }", "expected a number above 0; found -50")]
    [InlineData("population: 50, harm: 100, reproduction: 0.5, vaccines: { doses: 1 }", "expected a number from")]
    [InlineData("population: 50, harm: 100, surveillance: { cost: 0 }", "expected a number above 0; found 0")]
    public void Build_SomethingWrong_IsRefused(string keys, string expected) =>
        Assert.Contains(WorldOf.Problems($"{{ kind: outbreak, {keys} }}"), problem => problem.Contains(expected, StringComparison.Ordinal));

    private static void AssertEquilibrium(StageGame game, double[] profile, int party)
    {
        var other = (double[])profile.Clone();
        for (var level = 0.0; level <= 1; level += 0.01)
        {
            other[party] = level;
            Assert.True(game.Payoff(party, other) <= game.Payoff(party, profile) + 1e-9);
        }
    }
}
