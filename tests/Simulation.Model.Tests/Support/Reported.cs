using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Support;

/// <summary>What a world reports of a period, by the names of its series.</summary>
internal sealed class Reported(IWorld world, int parties)
{
    private readonly double[][] _world = [.. world.WorldSeries.Select(_ => new double[1])];
    private readonly double[][] _parties = [.. world.PartySeries.Select(_ => new double[parties])];

    public SeriesWriter Writer => new(new SeriesRows(world.WorldSeries, _world), new SeriesRows(world.PartySeries, _parties), 1, parties);

    public double Of(string series) => _world[world.WorldSeries.Index().First(one => one.Item.Name == series).Index][0];

    public double[] OfParties(string series) => _parties[world.PartySeries.Index().First(one => one.Item.Name == series).Index];
}
