using Simulation.Model.Randomness;

namespace Simulation.Model.Worlds;

/// <summary>A world without memory: every period is the same game, though chance may play its part in what comes of it.</summary>
internal abstract class RepeatedWorld(StageGame game, WorldTerms terms) : IWorld
{
    public IReadOnlyList<Issue> Issues => terms.Issues;

    public string MoneyUnit => terms.MoneyUnit;

    public string TotalUnit => terms.TotalUnit;

    public int StepYears => terms.StepYears;

    public IReadOnlyList<Series> WorldSeries => terms.WorldSeries;

    public IReadOnlyList<Series> PartySeries => terms.PartySeries;

    public Series Headline => terms.Headline ?? terms.WorldSeries[0];

    public IReadOnlyList<WorldIndicator> Indicators => terms.Indicators;

    public IReadOnlyDictionary<string, double[]> Sizes => terms.Sizes;

    public virtual bool IsUncertain => false;

    public virtual WorldState Start(ulong seed, int replicate) => new Chance(seed, replicate);

    public virtual StageGame Outlook(WorldState state) => game;

    public abstract void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report);
}

/// <summary>What a world calls its things and how it measures them.</summary>
internal sealed record WorldTerms
{
    public required IReadOnlyList<Issue> Issues { get; init; }

    public string MoneyUnit { get; init; } = "billion US$";

    public required string TotalUnit { get; init; }

    public required int StepYears { get; init; }

    public required IReadOnlyList<Series> WorldSeries { get; init; }

    /// <summary>The series that says best what it is about; null for the first one.</summary>
    public Series? Headline { get; init; }

    public required IReadOnlyList<Series> PartySeries { get; init; }

    public IReadOnlyList<WorldIndicator> Indicators { get; init; } = [];

    public required IReadOnlyDictionary<string, double[]> Sizes { get; init; }
}

/// <summary>The draws of one replicate of a world without memory; everything is at its median for the reference lines.</summary>
internal class Chance(ulong seed, int replicate) : WorldState
{
    public bool IsMedian => replicate == Median;

    /// <summary>A standard normal number of this period, of the world (0) or of a party by its key; 0 at the median.</summary>
    public double Normal(ulong country) => IsMedian ? 0 : Stream(country).NextNormal();

    /// <summary>A number of this period, uniform on [0, 1), of the world (0) or of a party by its key; 1/2 at the median.</summary>
    public double Uniform(ulong country) => IsMedian ? 0.5 : Stream(country).NextDouble();

    private RandomStream Stream(ulong country) => RandomStream.For(seed, replicate, Period, 0, country, Purpose.World);
}
