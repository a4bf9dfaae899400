namespace Simulation.Model.Worlds;

/// <summary>
/// A world: what parties can do, what it is worth to them, and how things go on. Immutable and shared by all lanes and threads; what
/// changes is in a <see cref="WorldState"/>. Every world has the same small surface, so that conference, trust and institutions do not know
/// which one it is.
/// </summary>
public interface IWorld
{
    /// <summary>What is negotiated.</summary>
    IReadOnlyList<Issue> Issues { get; }

    /// <summary>The unit of payoffs, for example <c>billion US$</c> a period.</summary>
    string MoneyUnit { get; }

    /// <summary>The year in whose prices payoffs are counted; null where the scenario's sums have no price year.</summary>
    int? PriceYear => null;

    /// <summary>The unit of <see cref="StageGame.Total"/>.</summary>
    string TotalUnit { get; }

    /// <summary>Years in a period.</summary>
    int StepYears { get; }

    /// <summary>The series of the world as a whole that <see cref="Advance"/> reports, as tables show them.</summary>
    IReadOnlyList<Series> WorldSeries { get; }

    /// <summary>The series of each party that <see cref="Advance"/> reports, as tables show them.</summary>
    IReadOnlyList<Series> PartySeries { get; }

    /// <summary>The world series that says best what the negotiation is about (emissions in a climate world).</summary>
    Series Headline { get; }

    /// <summary>The indicators that this world adds, read off a finished lane.</summary>
    IReadOnlyList<WorldIndicator> Indicators { get; }

    /// <summary>The sizes by which entry-into-force shares are counted (<c>co2</c>, <c>gdp</c> ...) with each party's value.</summary>
    IReadOnlyDictionary<string, double[]> Sizes { get; }

    /// <summary>
    /// Whether replicates differ even where everyone does the same: in a climate, in costs, in harvests. Their own course without an
    /// agreement is then another than that at the median.
    /// </summary>
    bool IsUncertain { get; }

    /// <summary>How many texts can be agreed, in worlds whose agreements are texts; 0 in others.</summary>
    int Texts => 0;

    /// <summary>The state at the start of a replicate; everything uncertain at its median for <see cref="WorldState.Median"/>.</summary>
    WorldState Start(ulong seed, int replicate);

    /// <summary>The coming period as a one-shot game.</summary>
    StageGame Outlook(WorldState state);

    /// <summary>
    /// Plays a period: moves the state on and reports the period's series.
    /// </summary>
    /// <param name="state">The state at the start of the period; moved to its end.</param>
    /// <param name="actions">What every party really did.</param>
    /// <param name="report">Receives a value of every world series, and one of every party series for each party.</param>
    void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report);
}

/// <summary>What a world remembers between periods. One per lane.</summary>
public abstract class WorldState
{
    /// <summary>Stands for a replicate in which everything uncertain has its median, as reference lines are played.</summary>
    public const int Median = -1;

    /// <summary>The period about to be played, from 1.</summary>
    public int Period { get; set; } = 1;

    /// <summary>The number of the text that is in force, in worlds whose agreements are texts; -1 for none.</summary>
    public int Text { get; set; } = -1;
}

/// <summary>A number that sums up a lane in a world's own terms.</summary>
/// <param name="Name">The name in <c>summary.json</c>, for example <c>temperature_2100</c>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Summary">One line: what it says.</param>
/// <param name="Source">The literature source, or "this project".</param>
/// <param name="Compute">Reads it off a lane; NaN where the lane has no such value (the horizon ends before).</param>
public sealed record WorldIndicator(string Name, string Unit, string Summary, string Source, Func<IndicatorInput, double> Compute);

/// <summary>What a world's indicator reads.</summary>
/// <param name="World">The world series, a number for each period.</param>
/// <param name="Nash">The same without any agreement, in the world of the same replicate.</param>
/// <param name="Years">The calendar year of each period.</param>
public sealed record IndicatorInput(SeriesRows World, SeriesRows Nash, IReadOnlyList<int> Years);
