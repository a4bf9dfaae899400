using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies;

/// <summary>
/// Holds out and gives way at the deadline: a conceder with beta below 1, concession(t) = t^(1/beta) (Faratin, Sierra and Jennings, 1998).
/// </summary>
[Rule("boulware", "holds out and gives way at the deadline", "Faratin, Sierra and Jennings (1998)")]
public sealed record Boulware : Strategy
{
    /// <summary>The shape of the concession curve, above 0 to 1; the smaller, the longer it holds out.</summary>
    [Range(0.01, 1)]
    public double Beta { get; init; } = 0.25;

    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => Math.Pow(moment.Time, 1 / Beta);
}
