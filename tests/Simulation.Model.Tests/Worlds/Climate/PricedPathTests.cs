using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate;

/// <summary>The quick trial on RICE-2010 that DESIGN section 5 tells of: indicative figures, so wide tolerances.</summary>
public sealed class PricedPathTests
{
    private const int Foresight = 200;
    private const int PeriodOf2025 = 2;
    private const int PeriodOf2105 = 10;
    private static readonly ClimateModel Rice = Rice2010.Build(ParameterSet.Shipped("rice2010"));

    [Theory]
    [InlineData(0, 3.4)]
    [InlineData(0.25, 3.2)]
    [InlineData(0.5, 3.0)]
    [InlineData(1, 2.8)]
    public void WarmingIn2105_AtAWeightOfOthersDamage_IsNearTheTrial(double weight, double expected)
    {
        var warming = Warming(PricedPath.Of(Rice, weight, 1, Foresight));

        Assert.InRange(warming, expected - 0.07, expected + 0.07);
    }

    [Fact]
    public void WarmingIn2105_InTheBaseRun_IsThePublishedOne() => Assert.Equal(3.65, Warming(Rice.Economy.BaseControl), 0.01);

    [Fact]
    public void MarginalDamageIn2025_ByRegion_IsNearTheTrial()
    {
        var control = PricedPath.Of(Rice, 0, 1, Foresight);
        var state = Rice.CreateState();
        var result = new ClimatePeriod(Rice.Regions);
        for (var period = 0; period < PeriodOf2025; period++)
            Rice.Step(state, control.AsSpan(period * Rice.Regions, Rice.Regions), Rice.BaseSavings(period), 0, result);

        var damage = new double[Rice.Regions];
        new MarginalDamage(Rice, new ControlPlan(Rice, control), 600).Of(state, damage);

        Assert.InRange(damage.Sum(), 68, 78);
        foreach (
            var (region, share) in new[]
            {
                ("US", 0.17),
                ("EU", 0.17),
                ("China", 0.15),
                ("MidEast", 0.11),
                ("India", 0.08),
                ("Russia", 0.01),
                ("Eurasia", 0.01),
            }
        )
            Assert.Equal(share, damage[Rice.Info.RegionNames.ToList().IndexOf(region)] / damage.Sum(), 0.02);
    }

    private static double Warming(double[] control)
    {
        var state = Rice.CreateState();
        var result = new ClimatePeriod(Rice.Regions);
        for (var period = 0; period <= PeriodOf2105; period++)
            Rice.Step(state, control.AsSpan(period * Rice.Regions, Rice.Regions), Rice.BaseSavings(period), 0, result);

        return result.TATM;
    }
}
