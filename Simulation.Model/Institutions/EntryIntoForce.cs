using System.ComponentModel.DataAnnotations;
using Simulation.Model.Numerics;

namespace Simulation.Model.Institutions;

/// <summary>When an agreement enters into force: both conditions, each with "at least".</summary>
public sealed record EntryIntoForce
{
    /// <summary>
    /// How many must have ratified: a number, or a share of all parties if below 1 or a fraction. 6 of 9 is a number that says of how many.
    /// </summary>
    [Range(0, 1000)]
    public Threshold Parties { get; init; } = 0;

    /// <summary>What share of a total those who ratified must make up.</summary>
    public ShareCondition? Share { get; init; }

    /// <summary>
    /// Whether an agreement that these have ratified enters into force: enough of them, who make up enough of the total. Never without any.
    /// </summary>
    /// <param name="ratifiers">For each party, whether it has ratified.</param>
    /// <param name="sizes">What the world knows of each party's size, by name.</param>
    /// <exception cref="KeyNotFoundException">The world has no size that <see cref="Share"/> asks for.</exception>
    public bool IsMetBy(ReadOnlySpan<bool> ratifiers, IReadOnlyDictionary<string, double[]> sizes)
    {
        var count = ratifiers.Count(true);
        if (count == 0 || count < Parties.Parties(ratifiers.Length))
            return false;

        return Share is null || Share.IsMetBy(ratifiers, sizes[Share.Of]);
    }
}
