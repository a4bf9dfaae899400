using Simulation.Model.Behaviour;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Behaviour;

public sealed class AgreementStakesTests
{
    private static readonly StageGame Game = ThreeEquals.View(ThreeEquals.Setup()).Game;

    [Fact]
    public void Stakes_OfEqualPromises_AreWhole()
    {
        var stakes = Of([3, 3, 3], true, true, true);

        Assert.Equal([1, 1], [stakes[0, 1], stakes[0, 2]]);
        Assert.Equal(0, stakes[0, 0]);
    }

    // The others' promises add 2 and 0.5: a fifth and four fifths of the gain of two partners.
    [Fact]
    public void Stakes_OfASmallPromise_AreLess()
    {
        var stakes = Of([3, 3, 1.5], true, true, true);

        Assert.Equal(1, stakes[0, 1], 1e-12);
        Assert.Equal(0.4, stakes[0, 2], 1e-12);
    }

    [Fact]
    public void Stakes_WherePromisesBringNothing_CountAlike() => Assert.Equal(1, Of([1, 1, 1], true, true, true)[0, 2]);

    [Fact]
    public void Stakes_OfWhomNothingBinds_AreNone() => Assert.Equal(0, Of([3, 3, 1], true, true, false)[0, 2]);

    private static AgreementStakes Of(double[] commitments, params bool[] bound) => new(Game, ThreeEquals.Alone, commitments, bound);
}
