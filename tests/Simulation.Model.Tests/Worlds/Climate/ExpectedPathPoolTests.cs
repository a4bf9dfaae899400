using Simulation.Model.Worlds.Climate;

namespace Simulation.Model.Tests.Worlds.Climate;

public sealed class ExpectedPathPoolTests
{
    [Fact]
    public void Take_AfterOneWasGivenBack_LendsItAgain()
    {
        var pool = new ExpectedPathPool(Published.Dice);
        var path = pool.Take();
        pool.GiveBack(path);

        Assert.Same(path, pool.Take());
    }

    [Fact]
    public void Take_WhileOneIsLent_LendsAnother()
    {
        var pool = new ExpectedPathPool(Published.Dice);

        Assert.NotSame(pool.Take(), pool.Take());
    }
}
