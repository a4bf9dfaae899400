using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Strategies;

namespace Simulation.SamplePlugin;

/// <summary>Waits for the second half of the talks, then concedes linearly.</summary>
[Rule("late-mover", "waits for the second half of the talks, then concedes linearly", "this sample")]
public sealed record LateMover : Strategy
{
    /// <summary>How much of the conference is over before it gives way, 0 to below 1.</summary>
    [Range(0, 0.99)]
    public double WaitsFor { get; init; } = 0.5;

    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => Math.Max(0, (moment.Time - WaitsFor) / (1 - WaitsFor));
}
