using Simulation.Model.Negotiation.Coalitions;

namespace Simulation.Model.Tests.Negotiation.Coalitions;

public sealed class ControlScheduleTests
{
    private static readonly ControlStep[] Steps = [new() { From = 1990, Cut = 0.2 }, new() { From = 1994, Cut = 0.6 }];

    [Theory]
    [InlineData(0, 1989, 0)]
    [InlineData(0, 1990, 0.2)]
    [InlineData(0, 1993, 0.2)]
    [InlineData(0, 1994, 0.6)]
    [InlineData(0, 2050, 0.6)]
    [InlineData(10, 1999, 0)]
    [InlineData(10, 2004, 0.6)]
    public void In_AYear_IsTheLastStepThatIsDue(int delay, int year, double expected) =>
        Assert.Equal(expected, new ControlSchedule(Steps, delay, false).In(year));

    [Theory]
    [InlineData(0, 1989, 0)]
    [InlineData(0, 1990, 0.2)]
    [InlineData(0, 1991, 0.3)]
    [InlineData(0, 1993, 0.5)]
    [InlineData(0, 1999, 0.6)]
    [InlineData(5, 1996, 0.3)]
    public void In_AYearOfAPhasedSchedule_LiesEvenlyBetweenSteps(int delay, int year, double expected) =>
        Assert.Equal(expected, new ControlSchedule(Steps, delay, true).In(year), 12);

    [Fact]
    public void Ahead_OfOneYear_IsThatYear() => Assert.Equal(0.2, new ControlSchedule(Steps, 0, false).Ahead(1992, 1, 0.9));

    [Fact]
    public void Ahead_OfYearsThatCountLessAndLess_IsTheirWeightedMean() =>
        Assert.Equal((0.2 + (0.5 * 0.6)) / 1.5, new ControlSchedule(Steps, 0, false).Ahead(1993, 2, 0.5), 12);
}
