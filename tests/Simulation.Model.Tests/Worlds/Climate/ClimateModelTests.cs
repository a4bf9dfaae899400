using CsCheck;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate;

public sealed class ClimateModelTests
{
    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void Step_OnceWarmedUp_AllocatesNothing(string name)
    {
        var model = Published.Build(name);
        var start = model.CreateState();
        var state = model.CreateState();
        var result = new ClimatePeriod(model.Regions);
        PlayOn(model, state, result);

        var before = GC.GetAllocatedBytesForCurrentThread();
        state.CopyFrom(start);
        PlayOn(model, state, result);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void Step_FromACopiedState_GivesTheSameBits(string name)
    {
        var model = Published.Build(name);
        var state = model.CreateState();
        var copy = new ClimateState(model.Regions);
        var result = new ClimatePeriod(model.Regions);
        var again = new ClimatePeriod(model.Regions);
        for (var period = 0; period < 3; period++)
            model.Step(state, model.BaseControl(period), model.BaseSavings(period), 0, result);

        copy.CopyFrom(state);
        PlayOn(model, state, result);
        PlayOn(model, copy, again);

        foreach (var variable in ClimateVariables.Of(model))
            Assert.Equal(variable.Read(model, result, 0), variable.Read(model, again, 0));
    }

    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void Step_WithAPulse_WarmsAndCostsConsumptionButIsNotInE(string name)
    {
        var model = Published.Build(name);
        var paths = new ControlPaths(model);
        var pulsed = new ControlPaths(model);
        pulsed.Pulse[1] = 1 / model.Info.CarbonPerEmission;

        var baseline = ClimateRun.Play(model, paths);
        var run = ClimateRun.Play(model, pulsed);

        Assert.Equal(baseline[1].E, run[1].E);
        Assert.True(run[2].MAT > baseline[2].MAT);
        Assert.True(run[6].TATM > baseline[6].TATM);
        Assert.True(run[6].C.Sum() < baseline[6].C.Sum());
    }

    [Fact]
    public void Step_MoreControlInOneRegion_CostsThatRegionNowAndCoolsTheWorld() =>
        Gen.Select(Gen.Int[0, Published.Rice.Regions - 1], Gen.Double[0.1, 1])
            .Sample(
                (region, rate) =>
                {
                    var paths = new ControlPaths(Published.Rice);
                    paths.Control[Published.Rice.Regions + region] = rate;

                    var baseline = ClimateRun.Play(Published.Rice, new ControlPaths(Published.Rice));
                    var run = ClimateRun.Play(Published.Rice, paths);

                    Assert.True(run[1].Y[region] < baseline[1].Y[region]);
                    Assert.True(run[1].EIND[region] < baseline[1].EIND[region]);
                    Assert.True(run[5].TATM < baseline[5].TATM);
                },
                iter: 20
            );

    [Theory]
    [MemberData(nameof(Published.Names), MemberType = typeof(Published))]
    public void Step_AnyPeriod_BalancesOutput(string name)
    {
        var model = Published.Build(name);

        foreach (var period in ClimateRun.Play(model, new ControlPaths(model)).SkipLast(1))
        {
            Assert.Equal(period.YGROSS[0], period.C[0] + period.I[0] + period.DAMAGES[0] + period.ABATECOST[0], 1e-9);
            Assert.Equal(period.E, period.EIND.Sum() + period.ETREE, 1e-9);
        }
    }

    [Fact]
    public void Play_Rice_RepeatsConsumptionInTheLastPeriodAsTheWorkbookDoes()
    {
        var run = ClimateRun.Play(Published.Rice, new ControlPaths(Published.Rice));

        Assert.Equal(run[^2].C, run[^1].C);
    }

    [Theory]
    [InlineData(2005, 0)]
    [InlineData(2595, 59)]
    [InlineData(2010, null)]
    [InlineData(1995, null)]
    [InlineData(2605, null)]
    public void PeriodOf_AYear_IsThePeriodThatBeginsInIt(int year, int? period) => Assert.Equal(period, Published.Rice.PeriodOf(year));

    [Fact]
    public void WithSensitivity_TwiceAsHigh_WarmsMore()
    {
        foreach (var model in new[] { Published.Rice, Published.Dice, Published.Ricen })
        {
            var hot = model.WithSensitivity(2);

            Assert.True(Warming(hot) > 1.2 * Warming(model), model.Info.Name);
            Assert.Equal(Warming(model), Warming(hot.WithSensitivity(0.5)), 1e-9);
        }
    }

    private static double Warming(ClimateModel model) => ClimateRun.Play(model, new ControlPaths(model))[15].TATM;

    private static void PlayOn(ClimateModel model, ClimateState state, ClimatePeriod result)
    {
        while (state.Period < model.Periods)
            model.Step(state, model.BaseControl(state.Period), model.BaseSavings(state.Period), 0, result);
    }
}
