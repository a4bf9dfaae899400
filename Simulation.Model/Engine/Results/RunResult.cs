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
/// <param name="Name">The scenario's name.</param>
/// <param name="Title">The scenario's title.</param>
/// <param name="Summary">The scenario in words.</param>
/// <param name="ScenarioHash">SHA-256 of the resolved scenario and its data, as hexadecimal text.</param>
/// <param name="Seed">The root seed.</param>
/// <param name="Replicates">How many replicates there are.</param>
/// <param name="WorldKind">The world's name.</param>
/// <param name="Parties">Who took part, in the order of every array.</param>
/// <param name="Years">The calendar year of each period.</param>
/// <param name="StepYears">Years in a period.</param>
/// <param name="Issues">What was negotiated.</param>
/// <param name="WorldSeries">The series of the world as a whole, in the order of <see cref="LaneResult.World"/>.</param>
/// <param name="PartySeries">The series of each party, in the order of <see cref="LaneResult.Party"/>.</param>
/// <param name="Headline">The world series that says best what the negotiation is about.</param>
/// <param name="Indicators">The indicators, in the order of <see cref="LaneResult.Indicators"/>.</param>
/// <param name="Notes">What the model filled in or assumed for want of data, in sentences.</param>
public sealed record RunHeader(
    string Name,
    string Title,
    string Summary,
    string ScenarioHash,
    ulong Seed,
    int Replicates,
    string WorldKind,
    IReadOnlyList<Party> Parties,
    IReadOnlyList<int> Years,
    int StepYears,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<Series> WorldSeries,
    IReadOnlyList<Series> PartySeries,
    Series Headline,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<string> Notes
);

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
