using CsCheck;
using Simulation.Model.Randomness;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class MonitoringTests
{
    [Fact]
    public void Corrected_OfTheObservedShare_IsTheComplianceBehindIt() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (transparency, p) =>
                {
                    var monitoring = Monitoring.At(transparency);

                    Assert.Equal(p, monitoring.Corrected(monitoring.Observed(p)), 1e-9);
                }
            );

    // Over the errors of monitoring, so exact: no draws.
    [Fact]
    public void Unbiased_OverTheErrors_IsWhatWasDelivered() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 0.999], Gen.Double[0, 1])
            .Sample(
                (transparency, part, alarmValue) =>
                {
                    var seen = Monitoring.At(transparency) with { AlarmValue = alarmValue };

                    var kept = ((1 - seen.FalseAlarm) * seen.Unbiased(1)) + (seen.FalseAlarm * seen.Unbiased(alarmValue));
                    var partly = ((1 - seen.Miss) * seen.Unbiased(part)) + (seen.Miss * seen.Unbiased(1));

                    Assert.Equal(1, kept, 1e-9);
                    Assert.Equal(part, partly, 1e-9);
                    Assert.True(seen.Unbiased(part) <= seen.Unbiased(1));
                }
            );

    [Fact]
    public void Unbiased_WhereNothingIsWrong_IsTheReport() =>
        Gen.Double[0, 1].Sample(report => Assert.Equal(report, Monitoring.Perfect.Unbiased(report), 1e-12));

    [Theory]
    [InlineData(0.4)]
    [InlineData(1.0)]
    public void Unbiased_WhereReportsSayNothing_IsTheReport(double report) =>
        Assert.Equal(report, new Monitoring(0.5, 0.5).Unbiased(report));

    [Fact]
    public void Observed_WhereAFalseAlarmCountsPartly_TakesLess() =>
        Assert.Equal(1 - (0.2 * 0.25), new Monitoring(0.2, 0.5, 0.75).Observed(1), 1e-12);

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.0)]
    public void Report_OverManyDraws_HasTheObservedShare(double delivered)
    {
        const int draws = 100_000;
        var monitoring = Monitoring.At(0.4);
        var stream = new RandomStream(11);

        var good = Enumerable.Range(0, draws).Count(_ => monitoring.Report(delivered, stream.NextDouble()) == 1);

        Assert.Equal(monitoring.Observed(delivered), good / (double)draws, 0.005);
    }

    [Fact]
    public void Report_WithFullTransparency_IsTheDelivery() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 0.999])
            .Sample((delivered, draw) => Assert.Equal(delivered, Monitoring.At(1).Report(delivered, draw), 1e-9));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.8, 0.9)]
    [InlineData(1, 1)]
    public void Detection_RisesWithTransparency(double transparency, double expected) =>
        Assert.Equal(expected, Monitoring.At(transparency).Detection, 1e-12);
}
