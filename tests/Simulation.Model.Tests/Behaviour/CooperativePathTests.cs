using Simulation.Model.Behaviour;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Behaviour;

/// <summary>Alone each does 1, together each does 3.</summary>
public sealed class CooperativePathTests
{
    private static readonly StageGame Game = ThreeEquals.View(ThreeEquals.Setup()).Game;
    private static readonly CooperativePath Path = new(Game, ThreeEquals.Alone, ThreeEquals.Together);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.5)]
    [InlineData(1, 3)]
    public void Level_AtAShare_IsThatPartOfTheWay(double share, double expected) => Assert.Equal(expected, Path.Level(1, 0, share), 1e-12);

    [Fact]
    public void SharesOf_AProfile_AreWhereEachIsOnTheWay() => Assert.Equal([0, 0.5, 1], Path.SharesOf([1, 2, 3]));

    [Fact]
    public void Put_AShare_MovesNobodyElse()
    {
        double[] profile = [1, 1, 1];

        Path.Put(profile, 2, 0.5);

        Assert.Equal([1, 1, 2], profile);
    }

    [Fact]
    public void Whole_WhereCooperationWouldHaveAPartyDoLessForTheOthers_AsksNothingOfIt() =>
        Assert.Equal([1, 3, 3], new CooperativePath(Game, ThreeEquals.Alone, [0.5, 3, 3]).Whole);
}
