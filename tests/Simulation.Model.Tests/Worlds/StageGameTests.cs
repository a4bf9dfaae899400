using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Worlds;

public sealed class StageGameTests
{
    [Fact]
    public void Nash_AskedForTwice_IsLookedForOnce()
    {
        var game = new GameOfScales(1, 1);
        var first = game.Nash(_ => [1, 2]);

        Assert.Same(first, game.Nash(_ => throw new InvalidOperationException()));
        Assert.Equal([1, 2], first);
    }

    [Fact]
    public void Cooperative_OfAGameWhoseNashIsKnown_IsItsOwn()
    {
        var game = new GameOfScales(1, 1);
        game.Nash(_ => [1, 2]);

        Assert.Equal([3, 4], game.Cooperative(_ => [3, 4]));
        Assert.Equal([3, 4], game.Cooperative(_ => throw new InvalidOperationException()));
    }

    [Fact]
    public void Nash_AskedForByManyThreads_IsTheSameForAll()
    {
        var game = new GameOfScales(1, 1);
        var found = new double[64][];

        Parallel.For(0, found.Length, index => found[index] = game.Nash(_ => [index]));

        Assert.All(found, profile => Assert.Same(found[0], profile));
    }
}
