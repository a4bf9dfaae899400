using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Numerics;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>
/// At least a share of the votes at the table, each party with its <c>votingWeight</c>, as in the International Monetary Fund (Shapley and
/// Shubik, 1954).
/// </summary>
[Rule("weighted", "at least a share of the votes, each party with its voting weight", "Shapley and Shubik (1954)")]
public sealed record Weighted : IDecisionRule
{
    /// <summary>How many of the votes must be for it: a share above 0 to 1, or a count, such as 12 of 17.</summary>
    [Range(0.01, 1)]
    public Threshold AtLeast { get; init; } = 0.51;

    /// <summary>Whether the outvoted are bound too.</summary>
    public bool BindsMinority { get; init; } = true;

    /// <inheritdoc/>
    public bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Electorate electorate) =>
        Votes.Weight(accepts, atTable, electorate.Weights, AtLeast);

    /// <inheritdoc/>
    public WeightedVote AsVote(Electorate electorate) => WeightedVote.Weighted(electorate.Weights, AtLeast.Least(electorate.Weights.Sum()));

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(Electorate electorate)
    {
        if (electorate.Weights.Sum() <= 0)
            yield return ("kind", "the decision rule 'weighted' counts votes, and every party's votingWeight is 0.");
        else if (AtLeast.Contradicts(electorate.Weights.Sum(), "votes") is { } fault)
            yield return ("atLeast", fault);
    }
}
