using Simulation.Model.Worlds.Climate;

namespace Simulation.Model.Tests.Worlds.Climate;

public sealed class CalibratedClimateTests
{
    [Fact]
    public void NoCooperation_AskedForTwice_IsWorkedOutOnce()
    {
        var climate = new CalibratedClimate(Published.Dice, []);

        var plan = climate.NoCooperation(1, 200);

        Assert.Same(plan, climate.NoCooperation(1, 200));
        Assert.NotSame(plan, climate.NoCooperation(2, 200));
        Assert.NotSame(plan, climate.NoCooperation(1, 150));
    }
}
