using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies;

/// <summary>Never gives up more than a fixed part of what it wants, deadline or not (Schelling, 1960).</summary>
[Rule("hardliner", "never gives up more than a fixed part of what it wants", "Schelling (1960)")]
public sealed record Hardliner : Strategy
{
    /// <summary>The share of its best outcome that it insists on to the end, 0 to 1.</summary>
    [Range(0, 1)]
    public double Firmness { get; init; } = 0.8;

    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => (1 - Firmness) * moment.Time;
}
