using System.ComponentModel.DataAnnotations;

namespace Simulation.Model.Experiments;

/// <summary>A regularity that the literature holds and that runs ought to show without being told.</summary>
public sealed record FactDefinition
{
    /// <summary>Its number, such as <c>SF07</c>; several experiments may share one, each with a part of it.</summary>
    [Required, RegularExpression("^SF[0-9]{2}$", ErrorMessage = "expected SF and two digits, such as 'SF07'.")]
    public required string Id { get; init; }

    /// <summary>What is said to hold, in a sentence.</summary>
    [Required]
    public required string Claim { get; init; }

    /// <summary>Who says so: author (year).</summary>
    [Required]
    public required string Source { get; init; }

    /// <summary>Who disagrees, and what about; null where nobody does.</summary>
    public string? Contested { get; init; }

    /// <summary>What a reader has to know about how it was shown; null where that is plain.</summary>
    public string? Note { get; init; }

    /// <summary>Why the simulator does not show it. Null for a fact that it is expected to show.</summary>
    public string? Gap { get; init; }

    /// <summary>What has to be seen in the runs, all of it.</summary>
    [Required]
    public required IReadOnlyList<Expectation> Expect { get; init; }
}
