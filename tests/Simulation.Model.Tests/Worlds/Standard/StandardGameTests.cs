using Simulation.Model.Games.Standards;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Worlds.Standard;

public sealed class StandardGameTests
{
    // In the closed form a partner on the same standard is worth g; here all of them together are worth networkGain.
    [Fact]
    public void Response_SoManyPartnersMoved_TipsWhereTheTheoryHasIt()
    {
        var theory = new NetworkStandard(9, 2, 3, 0.5);
        var game = WorldOf.Game("{ kind: standard, networkGain: 4, worth: -1 }", "{ count: 9 }");
        var weights = new double[9];
        weights[8] = 1;

        for (var moved = 0; moved <= 8; moved++)
        {
            double[] profile = [.. Enumerable.Range(0, 9).Select(party => party < moved ? 1.0 : 0)];
            Assert.Equal(moved >= theory.CriticalMass, game.Response(8, 0, profile, weights) == 1);
        }
    }

    [Fact]
    public void References_ABetterStandard_NobodyMovesAlone_AndTogetherAllDo()
    {
        var game = WorldOf.Game("{ kind: standard, networkGain: 4, worth: 1, switching: 0.5 }");

        Assert.Equal([0, 0, 0, 0], JointSurplus.Nash(game));
        Assert.Equal([1, 1, 1, 1], JointSurplus.Cooperative(game));
    }

    // Granovetter's cascade: each mover makes the next one move; without the first nothing happens.
    [Theory]
    [InlineData("[0.1, -1.1, -0.3, 0.5]", new[] { 1.0, 1, 1, 1 })]
    [InlineData("[-4.1, -1.1, -0.3, 0.5]", new[] { 0.0, 0, 0, 0 })]
    public void Nash_GradedThresholds_FallLikeDominoes(string switchingLess, double[] expected)
    {
        var worth = switchingLess
            .Trim('[', ']')
            .Split(',')
            .Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        double[] gain = [4, 4, 4, 4];
        string List(IEnumerable<double> values) =>
            "[" + string.Join(", ", values.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "]";

        // A party moves when w + g (2 X - 1) >= 0, X the share of the three others that has moved.
        double[] needed = [4 + worth[0], (4.0 / 3) + worth[1] + 1.2, (-4.0 / 3) + worth[2] + 0.4, -4 + worth[3] - 0.4];
        var game = WorldOf.Game($"{{ kind: standard, networkGain: {List(gain)}, worth: {List(needed)} }}");

        Assert.Equal(expected, JointSurplus.Nash(game));
    }

    [Fact]
    public void Settle_WhoHasMovedInAnyCase_StaysMoved()
    {
        var game = WorldOf.Game("{ kind: standard, networkGain: 4, worth: 1, initial: { own: { C01: 0.6 }, other: 0 } }");

        Assert.Equal([0.6, 0, 0, 0], JointSurplus.Nash(game));
    }
}
