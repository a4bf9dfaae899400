using Simulation.Model.Countries;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine.Results;

/// <summary>What a run produced: the lanes in replicate order and all that is needed to read them.</summary>
/// <param name="Header">What was run.</param>
/// <param name="Nash">The world without any agreement.</param>
/// <param name="Cooperative">The world under full cooperation.</param>
/// <param name="Lanes">One entry per replicate, in order.</param>
public sealed record RunResult(RunHeader Header, ReferenceLine Nash, ReferenceLine Cooperative, IReadOnlyList<LaneResult> Lanes)
{
    /// <summary>The indicators' summaries over the lanes, in the order of <see cref="RunHeader.Indicators"/>.</summary>
    public IReadOnlyList<IndicatorSummary> Summaries() =>
        [
            .. Header.Indicators.Select(
                (indicator, index) => IndicatorSummary.Of(indicator, [.. Lanes.Select(lane => lane.Indicators[index])])
            ),
        ];
}

/// <summary>What was run, and how to read its arrays.</summary>
public sealed record RunHeader
{
    /// <summary>The scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>The scenario's title.</summary>
    public required string Title { get; init; }

    /// <summary>The scenario in words.</summary>
    public required string Summary { get; init; }

    /// <summary>SHA-256 of the resolved scenario and its data, as hexadecimal text.</summary>
    public required string ScenarioHash { get; init; }

    /// <summary>The root seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many replicates there are.</summary>
    public required int Replicates { get; init; }

    /// <summary>The world's name.</summary>
    public required string WorldKind { get; init; }

    /// <summary>Who took part, in the order of every array.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>The calendar year of each period.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Years in a period.</summary>
    public required int StepYears { get; init; }

    /// <summary>What was negotiated.</summary>
    public required IReadOnlyList<Issue> Issues { get; init; }

    /// <summary>The series of the world as a whole, in the order of <see cref="LaneResult.World"/>.</summary>
    public required IReadOnlyList<Series> WorldSeries { get; init; }

    /// <summary>The series of each party, in the order of <see cref="LaneResult.Party"/>.</summary>
    public required IReadOnlyList<Series> PartySeries { get; init; }

    /// <summary>The world series that says best what the negotiation is about.</summary>
    public required Series Headline { get; init; }

    /// <summary>The indicators, in the order of <see cref="LaneResult.Indicators"/>.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>What the model filled in or assumed for want of data, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A number that sums up a lane.</summary>
/// <param name="Name">The name in <c>summary.json</c>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Summary">One line: what it says.</param>
/// <param name="Source">The literature source.</param>
public sealed record Indicator(string Name, string Unit, string Summary, string Source);

/// <summary>A reference line: the world played by a fixed rule, without conference or trust.</summary>
/// <param name="World">World series s in period t (from 0) at <c>[s][t]</c>; NaN for series that only a negotiation has.</param>
/// <param name="Party">Party series s in period t of party i at <c>[s][t * parties + i]</c>; NaN for series that only a negotiation
/// has.</param>
public sealed record ReferenceLine(double[][] World, double[][] Party);
