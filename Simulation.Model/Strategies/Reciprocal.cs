using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies;

/// <summary>
/// Tit for tat on trust (Axelrod, 1984): gives way with time as far as it trusts the others, concession(t) = t^(1/beta) min(1, trust /
/// threshold), and delivers no larger a share of its promise than the others were reported to.
/// </summary>
[Rule("reciprocal", "gives way as far as it trusts, delivers as far as others did", "Axelrod (1984)")]
public sealed record Reciprocal : Strategy
{
    /// <summary>The shape of the concession curve, as a conceder's.</summary>
    [Range(0.01, 100)]
    public double Beta { get; init; } = 1;

    /// <summary>The mean trust at which it concedes as freely as a conceder, above 0 to 1.</summary>
    [Range(0.01, 1)]
    public double Threshold { get; init; } = 0.5;

    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => Math.Pow(moment.Time, 1 / Beta) * Math.Min(1, moment.Trust / Threshold);

    /// <inheritdoc/>
    public override double DeliveryCeiling(in BargainingMoment moment) => moment.PartnersDelivered;
}
