using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate;

public sealed class MarginalDamageTests
{
    private const int Foresight = 200;

    [Fact]
    public void Of_TheOneRegionOfDice_IsItsSocialCostOfCarbon()
    {
        var model = Published.Dice;
        var state = model.CreateState();
        var result = new ClimatePeriod(1);
        model.Step(state, model.BaseControl(0), model.BaseSavings(0), 0, result);
        var damage = new double[1];

        new MarginalDamage(model, new ControlPlan(model, model.Economy.BaseControl), 185).Of(state, damage);

        // The pulse year counts with its five years, and the last year is 2200: as SocialCostOfCarbon has it.
        var expected = SocialCostOfCarbon.Of(model, 2020, 2200, model.Economy.Elasticity[0], model.Info.TimePreference);
        Assert.Equal(expected, damage[0], 1e-6 * expected);
    }

    [Fact]
    public void Of_AState_LeavesItAsItWas()
    {
        var model = Published.Rice;
        var state = model.CreateState();
        var capital = (double[])state.Capital.Clone();

        new MarginalDamage(model, new ControlPlan(model, model.Economy.BaseControl), Foresight).Of(state, new double[model.Regions]);

        Assert.Equal(0, state.Period);
        Assert.Equal(capital, state.Capital);
    }

    [Fact]
    public void Of_RoomThatWasUsedBefore_IsAsInFreshRoom()
    {
        var model = Published.Rice;
        var marginal = new MarginalDamage(model, new ControlPlan(model, model.Economy.BaseControl), Foresight);
        var fresh = new double[model.Regions];
        var again = new double[model.Regions];
        var used = new ExpectedPath(model);
        marginal.Of(model.CreateState(), used, again);

        marginal.Of(In2015(model), fresh);
        marginal.Of(In2015(model), used, again);

        Assert.Equal(fresh, again);
    }

    // The workbook's Antarctica jumps at 3 degrees. A pulse that tips it a period early must not pass for a slope.
    [Fact]
    public void Of_PathsThatGrazeAntarcticasThreshold_ChangesLittleFromOneToTheNext()
    {
        var model = Published.Rice;
        var start = In2015(model);
        var control = new double[model.Economy.BaseControl.Length];
        var damage = new double[model.Regions];
        var sums = new List<double>();
        for (var rate = 0.40; rate < 0.60; rate += 0.002)
        {
            Array.Fill(control, rate);
            new MarginalDamage(model, new ControlPlan(model, control), Foresight).Of(start, damage);
            sums.Add(damage.Sum());
        }

        Assert.All(sums.Zip(sums.Skip(1)), pair => Assert.InRange(pair.Second / pair.First, 0.99, 1.01));
    }

    [Fact]
    public void Of_MoreSensitiveClimates_IsHigher()
    {
        var parameters = ParameterSet.Shipped("rice2010");
        Assert.Null(parameters.Set("t2xco2", 4.5));
        var hot = Rice2010.Build(parameters);
        var damage = new double[12];
        var usual = new double[12];

        new MarginalDamage(hot, new ControlPlan(hot, hot.Economy.BaseControl), Foresight).Of(In2015(hot), damage);
        new MarginalDamage(Published.Rice, new ControlPlan(Published.Rice, hot.Economy.BaseControl), Foresight).Of(
            In2015(Published.Rice),
            usual
        );

        Assert.True(damage.Sum() > 1.1 * usual.Sum());
    }

    // RICE's carbon of 2015 is given, so that a tonne of 2005 does no damage there.
    private static ClimateState In2015(ClimateModel model)
    {
        var state = model.CreateState();
        model.Step(state, model.BaseControl(0), model.BaseSavings(0), 0, new ClimatePeriod(model.Regions));
        return state;
    }
}
