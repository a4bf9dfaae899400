using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>At least a share of those at the table accept (Romer and Rosenthal, 1978). Those who refuse are not bound.</summary>
[Rule("quota", "at least a share of those at the table accept; the others are not bound", "Romer and Rosenthal (1978)")]
public sealed record Quota : IDecisionRule
{
    /// <summary>The share that must accept, above 0 to 1; a simple majority of ten is more than five, so say 0.51.</summary>
    [Range(0.01, 1)]
    public double AtLeast { get; init; } = 2.0 / 3.0;

    /// <inheritdoc/>
    public bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable)
    {
        var (yes, all) = (0, 0);
        for (var party = 0; party < accepts.Length; party++)
        {
            if (!atTable[party])
                continue;

            all++;
            yes += accepts[party] ? 1 : 0;
        }

        // Half an ulp of slack: two thirds of 12 is 8, whatever 12 * (2.0 / 3.0) is in binary.
        return all > 0 && yes >= (AtLeast * all) - 1e-9;
    }
}
