using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Solutions;

namespace Simulation.Model.Tests.Bargaining.Solutions;

public sealed class AgreementMetricsTests
{
    private static readonly Preferences[] Parties = [new([1, 0.8, 0.5, 0], 0.1), new([0, 0.8, 0.4, 1], 0.2)];

    [Fact]
    public void Of_TheNashSolution_IsAtNoDistance()
    {
        var metrics = AgreementMetrics.Of(BargainingSolutions.Of(Parties), Parties, 1);

        Assert.Equal(new AgreementMetrics(1.6, metrics.NashProduct, 0, true, 0, 0), metrics);
        Assert.Equal(0.42, metrics.NashProduct, 1e-12);
    }

    [Fact]
    public void Of_ADominatedOutcome_IsOffTheFrontier()
    {
        var metrics = AgreementMetrics.Of(BargainingSolutions.Of(Parties), Parties, 2);

        Assert.False(metrics.IsPareto);
        Assert.Equal(0.5, metrics.DistanceToPareto, 1e-12);
        Assert.Equal(0.5, metrics.DistanceToNash, 1e-12);
        Assert.Equal(0.9, metrics.Welfare, 1e-12);
        Assert.Equal(0.08, metrics.NashProduct, 1e-12);
    }

    [Fact]
    public void Of_AnEmptyZone_HasNoDistanceToASolutionThatIsNotThere()
    {
        Preferences[] parties = [new([1, 0], 0.5), new([0, 1], 0.5)];

        var metrics = AgreementMetrics.Of(BargainingSolutions.Of(parties), parties, 0);

        Assert.True(double.IsNaN(metrics.DistanceToNash));
        Assert.True(double.IsNaN(metrics.DistanceToKalaiSmorodinsky));
        Assert.Equal(0, metrics.DistanceToPareto);
    }
}
