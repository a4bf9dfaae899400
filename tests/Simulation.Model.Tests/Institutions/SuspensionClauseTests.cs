using Simulation.Model.Institutions;

namespace Simulation.Model.Tests.Institutions;

public sealed class SuspensionClauseTests
{
    [Theory]
    [InlineData(0.59, true)]
    [InlineData(0.6, false)]
    public void Counts_AReportBelowTheThreshold_Only(double report, bool expected) =>
        Assert.Equal(expected, new SuspensionClause { Threshold = 0.6 }.Counts(report));

    [Fact]
    public void PresentLoss_OfTwoPeriodsAfterTwo_IsDiscountedByEach() =>
        Assert.Equal((8 * 0.25) + (8 * 0.125), new SuspensionClause { After = 2, Periods = 2 }.PresentLoss(8, 0.5), 1e-12);

    [Fact]
    public void PresentLoss_WhereNobodyIsSuspended_IsNothing() => Assert.Equal(0, new SuspensionClause().PresentLoss(8, 0.5));

    [Fact]
    public void PresentLoss_ToSomebodyWithoutPatience_IsNothing() => Assert.Equal(0, new SuspensionClause { After = 1 }.PresentLoss(8, 0));
}
