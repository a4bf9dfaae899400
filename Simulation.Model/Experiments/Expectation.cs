using System.ComponentModel.DataAnnotations;
using Simulation.Model.Binding;

namespace Simulation.Model.Experiments;

/// <summary>The shape that an indicator has to have along a factor, at every setting of the other factors.</summary>
public sealed record Expectation
{
    /// <summary>The indicator.</summary>
    [Required]
    public required string Indicator { get; init; }

    /// <summary>An indicator to subtract from it, replicate by replicate; null for none.</summary>
    public string? Minus { get; init; }

    /// <summary>
    /// A factor whose effect is looked at instead of the indicator itself: the value at its last level less that at its first; null for
    /// none.
    /// </summary>
    public string? Contrast { get; init; }

    /// <summary>The factor whose levels are gone along.</summary>
    [Required]
    public required string Along { get; init; }

    /// <summary>The shape to be seen.</summary>
    [Required]
    public required CurveShape Shape { get; init; }

    /// <summary>The level at which it jumps, changes sign or is reached; null for the other shapes.</summary>
    public double? At { get; init; }

    /// <summary>The value to be reached; null for the other shapes.</summary>
    public double? Level { get; init; }

    /// <summary>By how much a constant may move, or a step go the wrong way, in the indicator's unit.</summary>
    [Range(0, 1e12)]
    public double Within { get; init; }

    /// <summary>Settings of other factors to which it is limited.</summary>
    public IReadOnlyDictionary<string, RawValue> Where { get; init; } = new Dictionary<string, RawValue>();

    /// <summary>What it says, in a few words for the page; null leaves that to the shape.</summary>
    public string? Says { get; init; }
}

/// <summary>The shapes that an indicator can be expected to have.</summary>
public enum CurveShape
{
    /// <summary>The last level lies above the first by more than chance, and no step goes down.</summary>
    Rises,

    /// <summary>The last level lies below the first by more than chance, and no step goes up.</summary>
    Falls,

    /// <summary>Every level equals the first.</summary>
    Constant,

    /// <summary>No step goes down by more than chance.</summary>
    DoesNotFall,

    /// <summary>No step goes up by more than chance.</summary>
    DoesNotRise,

    /// <summary>The last step's slope lies below the first one's by more than chance, and no slope rises.</summary>
    Concave,

    /// <summary>Some level between the first and the last lies above both by more than chance.</summary>
    PeaksInside,

    /// <summary>At the stated level it changes by more than at all other steps together.</summary>
    Jumps,

    /// <summary>It lies on one side of zero below the stated level and on the other above it.</summary>
    ChangesSign,

    /// <summary>It has the stated value from the stated level on, and not before.</summary>
    Reaches,
}
