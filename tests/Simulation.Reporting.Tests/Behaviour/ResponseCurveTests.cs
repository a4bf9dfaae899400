using Simulation.Reporting.Behaviour;

namespace Simulation.Reporting.Tests.Behaviour;

public sealed class ResponseCurveTests
{
    [Fact]
    public void IsIdle_OneReplicateOfOneOutcomeDiffers_IsNot()
    {
        Assert.True(SyntheticCurve.Of((0.1, 0.2), (0.1, 0.2 + 1e-15)).IsIdle);
        Assert.False(SyntheticCurve.Of((0.1, 0.2), (0.1, 0.201)).IsIdle);
    }

    [Fact]
    public void IsIdle_NoValueAtAnyLevel_IsTheSame() => Assert.True(SyntheticCurve.Of((double.NaN, 0.2), (double.NaN, 0.2)).IsIdle);

    [Fact]
    public void SameFrom_NothingChangesAnyMore_IsTheFirstOfThoseLevels() =>
        Assert.Equal(2, SyntheticCurve.Of((0, 0), (0.1, 0.1), (0.2, 0.3), (0.2, 0.3), (0.2, 0.3)).SameFrom);

    [Theory]
    [InlineData(0.1, 0.5, 0.2, 1)]
    [InlineData(0.5, 0.1, 0.4, 1)]
    [InlineData(0.1, 0.3, 0.5, null)]
    public void Turn_BeyondBothEnds_IsFound(double first, double middle, double last, int? expected) =>
        Assert.Equal(expected, SyntheticCurve.Of((first, first), (middle, middle), (last, last)).Turn(0));

    [Fact]
    public void Turn_BeyondBothEndsInOneReplicateOnly_IsNone() =>
        Assert.Null(SyntheticCurve.Of((0.1, 0.1), (0.9, 0.05), (0.2, 0.2)).Turn(0));

    [Theory]
    [InlineData(0.1, 0.15, 0.9, 1)]
    [InlineData(0.9, 0.2, 0.1, 0)]
    [InlineData(0.1, 0.5, 0.9, null)]
    [InlineData(0.1, 0.1, 0.14, null)]
    public void Leap_MoreThanHalfOfAnEffectInAStep_IsFound(double first, double middle, double last, int? expected) =>
        Assert.Equal(expected, SyntheticCurve.Of((first, first), (middle, middle), (last, last)).Leap(0));

    [Fact]
    public void Means_SomeReplicatesWithoutValue_AreThoseOfTheOthers()
    {
        var (from, to) = SyntheticCurve.Of((0.2, 0.9), (0.4, double.NaN)).Means(0, 0, 1);

        Assert.Equal(0.2, from);
        Assert.Equal(0.4, to);
    }

    [Fact]
    public void WhyNot_LessThanTwoLevelsAreTaken_IsTheReasonOfTheFirstRefused()
    {
        Assert.Equal("this is refused.", SyntheticCurve.Of(null, (0.1, 0.1)).WhyNot);
        Assert.Null(SyntheticCurve.Of(null, (0.1, 0.1), (0.2, 0.2)).WhyNot);
    }

    [Fact]
    public void OtherRoom_FullCooperationMoves_IsTheLevelWhereItDoesMost()
    {
        double[][] rooms =
        [
            [10, 11],
            [20, 22],
            [5, 5.5],
        ];
        ResponseCurve Curve(double scale) =>
            SyntheticCurve
                .Of((0, 0), (0.1, 0.1), (0.2, 0.2))
                .With((level, place) => level with { Room = [.. rooms[place].Select(room => 100 + (scale * room))] });

        Assert.Null(Curve(0.1).OtherRoom());
        Assert.Equal(1, Curve(100).OtherRoom()!.Value.Place);
    }
}
