using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Time;

/// <summary>The time a run covers.</summary>
public sealed record Horizon
{
    /// <summary>The calendar year of the first period.</summary>
    [Range(0, 9999)]
    public int Start { get; init; } = 2025;

    /// <summary>How many periods there are.</summary>
    [Required, Range(1, 500)]
    public required int Periods { get; init; }

    /// <summary>Years in a period; null takes the world's own step. A step that the world does not have is an error.</summary>
    [Range(1, 100)]
    public int? Step { get; init; }
}
