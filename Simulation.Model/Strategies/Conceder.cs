using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies;

/// <summary>
/// Concedes with time: concession(t) = initial + (1 - initial) t^(1/beta) (Faratin, Sierra and Jennings, 1998). Beta below 1 is a boulware,
/// which holds out and gives way at the deadline; 1 is linear; above 1 a conceder, which gives way early.
/// </summary>
[Rule("conceder", "gives way with time: boulware below beta 1, linear at 1, conceder above", "Faratin, Sierra and Jennings (1998)")]
public sealed record Conceder : Strategy
{
    /// <summary>The shape of the concession curve.</summary>
    [Range(0.01, 100)]
    public double Beta { get; init; } = 1;

    /// <summary>What it has conceded before the talks begin (k), 0 to 1.</summary>
    [Range(0, 1)]
    public double Initial { get; init; }

    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => Initial + ((1 - Initial) * Math.Pow(moment.Time, 1 / Beta));
}
