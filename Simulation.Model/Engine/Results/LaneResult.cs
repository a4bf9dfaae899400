using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Engine.Results;

/// <summary>What one replicate produced.</summary>
/// <param name="Replicate">The replicate, from 0.</param>
/// <param name="World">World series s in period t (from 0) at <c>[s][t]</c>.</param>
/// <param name="Party">Party series s in period t of party i at <c>[s][t * parties + i]</c>.</param>
/// <param name="Trust">Trust of i in j after period t at <c>[t * parties * parties + i * parties + j]</c>; t = 0 is before the first
/// period. The diagonal is 1.</param>
/// <param name="Indicators">The indicators' values; NaN where the lane has none (no agreement, so no rounds to it).</param>
/// <param name="Events">Who did what and why; null where the replicate was not recorded.</param>
public sealed record LaneResult(
    int Replicate,
    double[][] World,
    double[][] Party,
    double[] Trust,
    double[] Indicators,
    IReadOnlyList<NegotiationEvent>? Events
);
