using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Scenarios;

/// <summary>What a shock does.</summary>
public enum ShockKind
{
    /// <summary>The country leaves the agreement and stays out for <see cref="Shock.Duration"/> periods.</summary>
    Withdrawal,

    /// <summary>
    /// Political tension between two countries jumps by <see cref="Shock.Value"/>: the base of their trust in each other falls.
    /// </summary>
    Tension,

    /// <summary>
    /// A programme of exchange (of students, officials, scientists) between two countries, worth <see cref="Shock.Value"/>: the base of
    /// their trust in each other rises.
    /// </summary>
    Exchange,
}

/// <summary>An event from outside the negotiation.</summary>
public sealed record Shock
{
    /// <summary>The period in which it happens, from 1.</summary>
    [Required, Range(1, 500)]
    public required int Period { get; init; }

    /// <summary>What it does.</summary>
    [Required]
    public required ShockKind Kind { get; init; }

    /// <summary>The country that it hits (withdrawal).</summary>
    public string? Country { get; init; }

    /// <summary>The two countries that it divides (tension) or brings together (exchange).</summary>
    public IReadOnlyList<string> Between { get; init; } = [];

    /// <summary>Its strength, 0 to 1 (tension, exchange).</summary>
    [Range(0, 1)]
    public double Value { get; init; } = 1;

    /// <summary>How many periods it lasts; null is to the end.</summary>
    [Range(1, 500)]
    public int? Duration { get; init; }
}
