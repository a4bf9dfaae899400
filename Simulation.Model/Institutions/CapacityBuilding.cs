using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Institutions;

/// <summary>
/// Help for administrations that cannot carry out what their governments promised (Chayes and Chayes, 1993): it closes a part of the gap
/// between a country's <c>capacity</c> and 1. All parties pay in proportion to their payoff scale.
/// </summary>
public sealed record CapacityBuilding
{
    /// <summary>The part of every gap that is closed, 0 to 1.</summary>
    [Range(0, 1)]
    public double Effort { get; init; }

    /// <summary>What closing a whole gap of 1 costs in a period, as a share of the payoff scale of the country that is helped.</summary>
    [Range(0, 1000)]
    public double Cost { get; init; } = 0.02;
}
