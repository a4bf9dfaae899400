using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Worlds.Project;

public sealed class ProjectGameTests
{
    [Fact]
    public void Nash_WithoutRefund_NobodyPays_AndTogetherEverybodyDoes()
    {
        var game = WorldOf.Game("{ kind: project, cost: 10, value: 4, overrun: 0.2 }");

        Assert.Equal([0, 0, 0, 0], JointSurplus.Nash(game));
        Assert.Equal([1, 1, 1, 1], JointSurplus.Cooperative(game));
        Assert.All(Enumerable.Range(0, 4), party => Assert.True(game.Payoff(party, JointSurplus.Cooperative(game)) > 0));
    }

    // Money back takes the risk out of paying (Bagnoli and Lipman, 1989).
    [Fact]
    public void Nash_WithRefund_EverybodyPays() =>
        Assert.Equal([1, 1, 1, 1], JointSurplus.Nash(WorldOf.Game("{ kind: project, cost: 10, value: 4, overrun: 0.2, refund: true }")));

    [Fact]
    public void Payoff_CertainCost_RunsExactlyAtTheCost()
    {
        var game = WorldOf.Game("{ kind: project, cost: 10, value: 4, overrun: 0, excludability: 0 }");

        Assert.Equal(4 - 2.5, game.Payoff(0, [1, 1, 1, 1]), 1e-9);
        Assert.Equal(-2.5 * 0.9, game.Payoff(0, [0.9, 1, 1, 1]), 1e-9);
        Assert.Equal(0, game.Payoff(0, [0, 1, 1, 1]), 1e-9);
    }

    [Fact]
    public void Payoff_AnOutsiderOfAClub_GetsNothing()
    {
        var club = WorldOf.Game("{ kind: project, cost: 10, value: { own: { C01: 1 }, other: 20 }, excludability: 1, overrun: 0.3 }");
        var open = WorldOf.Game("{ kind: project, cost: 10, value: { own: { C01: 1 }, other: 20 }, excludability: 0, overrun: 0.3 }");

        Assert.Equal(0, club.Payoff(0, [0, 1, 1, 1]), 1e-12);
        Assert.True(open.Payoff(0, [0, 1, 1, 1]) > 0.5);
    }

    [Theory]
    [InlineData("equal", new[] { 2.5, 2.5, 2.5, 2.5 })]
    [InlineData("benefit", new[] { 1.0, 2, 3, 4 })]
    public void Build_ASharingRule_AssessesTheBudgetByIt(string rule, double[] expected)
    {
        var shares = WorldOf.Setup($"{{ kind: project, cost: 10, value: [10, 20, 30, 40], overrun: 0, sharing: {rule} }}").World.Sizes[
            "budget"
        ];

        Assert.Equal(expected.Select(share => share / 10), shares.Select(share => share / shares.Sum()));
    }

    [Fact]
    public void Build_PrivatePartners_TakePartOfTheCost()
    {
        var alone = WorldOf.Game("{ kind: project, cost: 10, value: 4, overrun: 0 }");
        var helped = WorldOf.Game("{ kind: project, cost: 10, value: 4, overrun: 0 }", rest: "institution: { privateLeverage: 1 }");

        Assert.Equal(alone.Payoff(0, [1, 1, 1, 1]) + 1.25, helped.Payoff(0, [1, 1, 1, 1]), 1e-9);
    }

    [Theory]
    [InlineData("cost: 10, value: 2", "so nobody would want it")]
    [InlineData("cost: 10, value: 4, sharing: size", "sharing by size needs the sizes")]
    [InlineData("cost: 10, value: 4, size: 3", "used by sharing: size only")]
    [InlineData("cost: -1, value: 4", "expected a number from")]
    public void Build_SomethingWrong_IsRefused(string keys, string expected) =>
        Assert.Contains(WorldOf.Problems($"{{ kind: project, {keys} }}"), problem => problem.Contains(expected, StringComparison.Ordinal));
}
