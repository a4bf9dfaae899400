namespace Simulation.Model.Worlds;

/// <summary>
/// Takes what a world reports of one period, by the declarations of its series. What a world does not report stays NaN.
/// </summary>
/// <param name="world">The world series, a number for each period.</param>
/// <param name="parties">The party series, a number for each party period by period.</param>
/// <param name="period">The period, from 1.</param>
/// <param name="count">How many parties there are.</param>
public readonly ref struct SeriesWriter(SeriesRows world, SeriesRows parties, int period, int count)
{
    /// <summary>Sets the period's value of a world series.</summary>
    /// <exception cref="ArgumentException">The world has no such series.</exception>
    public double this[Series series]
    {
        set => world[series][period - 1] = value;
    }

    /// <summary>Where the period's values of a party series go, in party order: looked up once, then written like an array.</summary>
    /// <exception cref="ArgumentException">The parties have no such series.</exception>
    public Span<double> Parties(Series series) => parties[series].AsSpan((period - 1) * count, count);

    /// <summary>The writer of a world that is part of this one.</summary>
    /// <param name="part">The world within.</param>
    /// <param name="ofWorld">How many world series come before its own.</param>
    /// <param name="ofParties">How many party series come before its own.</param>
    internal SeriesWriter Part(IWorld part, int ofWorld, int ofParties) =>
        new(world.Part(part.WorldSeries, ofWorld), parties.Part(part.PartySeries, ofParties), period, count);
}
