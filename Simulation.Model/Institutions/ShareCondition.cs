using System.ComponentModel.DataAnnotations;
using Simulation.Model.Numerics;

namespace Simulation.Model.Institutions;

/// <summary>A share of a total that ratifying parties must make up, such as 55 % of emissions.</summary>
public sealed record ShareCondition
{
    /// <summary>
    /// The total: one of the sizes the world knows of its parties (<c>co2</c>, <c>gdp</c>, <c>population</c> ...; <c>benefit</c> in the
    /// commons, <c>power</c> over an agenda).
    /// </summary>
    [Required]
    public required string Of { get; init; }

    /// <summary>The share, above 0 to 1, such as 0.55 or 2/3.</summary>
    [Required, Range(0, 1)]
    public required Threshold AtLeast { get; init; }

    /// <summary>Whether those who ratified hold enough of the total.</summary>
    /// <param name="ratifiers">For each party, whether it has ratified.</param>
    /// <param name="sizes">What each party holds of the total.</param>
    public bool IsMetBy(ReadOnlySpan<bool> ratifiers, ReadOnlySpan<double> sizes)
    {
        var held = 0.0;
        var all = 0.0;
        for (var party = 0; party < ratifiers.Length; party++)
        {
            all += sizes[party];
            held += ratifiers[party] ? sizes[party] : 0;
        }

        return AtLeast.IsMetBy(held, all);
    }
}
