using System.Collections.Frozen;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>The numbers of one lane as they come in, laid out as <see cref="Results.LaneResult"/> wants them.</summary>
internal sealed class LaneRecord
{
    private static readonly FrozenDictionary<object, int> Rank = CommonSeries
        .OfWorld.Select((series, rank) => KeyValuePair.Create<object, int>(series, rank))
        .Concat(CommonSeries.OfParty.Select((series, rank) => KeyValuePair.Create<object, int>(series, rank)))
        .ToFrozenDictionary(ReferenceEqualityComparer.Instance);

    private readonly IWorld _world;
    private readonly int _parties;

    public LaneRecord(IWorld world, int periods, int parties)
    {
        _world = world;
        _parties = parties;
        World = Rows(CommonSeries.OfWorld.Count + world.WorldSeries.Count, periods);
        Party = Rows(CommonSeries.OfParty.Count + world.PartySeries.Count, periods * parties);
        Trust = new double[(periods + 1) * parties * parties];
    }

    public double[][] World { get; }

    public double[][] Party { get; }

    public double[] Trust { get; }

    /// <summary>Sums over the periods played so far.</summary>
    public LaneTotals Totals { get; private set; }

    public double[] Row(Series series) => World[Rank[series]];

    /// <summary>A party's values of a series, period by period.</summary>
    public double[] PartyRow(Series series, int party)
    {
        var values = Party[Rank[series]];
        return [.. Enumerable.Range(0, values.Length / _parties).Select(period => values[(period * _parties) + party])];
    }

    public void AddReference(LaneTotals period) =>
        Totals = new LaneTotals(
            Totals.Nash + period.Nash,
            Totals.Delivered + period.Delivered,
            Totals.Cooperative + period.Cooperative,
            Totals.Gain + period.Gain,
            Totals.BestGain + period.BestGain
        );

    public void Set(Series series, int period, double value) => World[Rank[series]][period - 1] = value;

    public void Set(Series series, int period, int party, double value) => Party[Rank[series]][((period - 1) * _parties) + party] = value;

    /// <summary>Where the world's own series of a period go.</summary>
    public SeriesWriter Own(int period) =>
        new(
            new SeriesRows(_world.WorldSeries, World, CommonSeries.OfWorld.Count),
            new SeriesRows(_world.PartySeries, Party, CommonSeries.OfParty.Count),
            period,
            _parties
        );

    /// <summary>Takes down the trust matrix after a period; 0 is before the first.</summary>
    public void SetTrust(int period, double[] trust) => trust.CopyTo(Trust, period * trust.Length);

    private static double[][] Rows(int count, int length)
    {
        var rows = new double[count][];
        for (var row = 0; row < count; row++)
        {
            rows[row] = new double[length];
            Array.Fill(rows[row], double.NaN);
        }

        return rows;
    }
}

/// <summary>What a lane's periods add up to: actions and gains, realised and in both references.</summary>
internal readonly record struct LaneTotals(double Nash, double Delivered, double Cooperative, double Gain, double BestGain);
