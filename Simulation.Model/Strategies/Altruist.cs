using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies;

/// <summary>
/// Cares for what others get: a unit of theirs is worth <see cref="Weight"/> of its own to it, in all it decides (van der Pol, Weikard and
/// van Ierland, 2012). It concedes with time as a conceder does.
/// </summary>
[Rule("altruist", "a conceder who cares for what others get", "van der Pol, Weikard and van Ierland (2012)")]
public sealed record Altruist : Strategy
{
    /// <summary>What a unit of the others' payoff is worth to it (theta), 0 to 1.</summary>
    [Range(0, 1)]
    public double Weight { get; init; } = 0.5;

    /// <summary>The shape of the concession curve, as a conceder's.</summary>
    [Range(0.01, 100)]
    public double Beta { get; init; } = 1;

    /// <inheritdoc/>
    public override double Solidarity => Weight;

    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => Math.Pow(moment.Time, 1 / Beta);
}
