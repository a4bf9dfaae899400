using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Numerics;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>At least a share of those at the table accept (Romer and Rosenthal, 1978).</summary>
[Rule("quota", "at least a share of those at the table accept", "Romer and Rosenthal (1978)")]
public sealed record Quota : IDecisionRule
{
    /// <summary>
    /// How many must accept: a share above 0 to 1, such as 2/3, or a count, such as 6 of 9. More than half of ten is 0.51 or 6 of 10.
    /// </summary>
    [Range(0.01, 1)]
    public Threshold AtLeast { get; init; } = Threshold.TwoThirds;

    /// <summary>
    /// Whether the outvoted are bound too, as by adjustments of the Montreal Protocol (Article 2(9)) and by qualified majority in the
    /// European Union; if not, a text is for those who accept it. A promise that somebody was outvoted into can be broken like any other.
    /// </summary>
    public bool BindsMinority { get; init; } = true;

    /// <inheritdoc/>
    public bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Electorate electorate) =>
        Votes.Heads(accepts, atTable, AtLeast);

    /// <inheritdoc/>
    public WeightedVote AsVote(Electorate electorate) => WeightedVote.Heads(electorate.Codes.Count, AtLeast.Heads(electorate.Codes.Count));

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(Electorate electorate) => Votes.Miscounted("atLeast", AtLeast, electorate);
}
