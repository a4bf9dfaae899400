using Simulation.Model.Countries;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Models;

public sealed class DiceInPartsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Build_EqualParts_AddUpToTheWhole(int parts)
    {
        var parties = Enumerable.Range(0, parts).Select(index => new Party($"C{index}", $"C{index}", [])).ToList();
        var model = DiceInParts.Build(ParameterSet.Shipped("dice2016r2"), parties);

        var run = ClimateRun.Play(model, new ControlPaths(model));
        var whole = ClimateRun.Play(Published.Dice, new ControlPaths(Published.Dice));

        Assert.Equal(whole[20].TATM, run[20].TATM, 1e-9);
        Assert.Equal(whole[20].Y[0], run[20].Y.Sum(), 1e-9 * whole[20].Y[0]);
    }
}
