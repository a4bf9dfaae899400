using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Numerics;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>
/// A share of the members and a share of a size such as the population, both (as of cantons and citizens in Switzerland; Felsenthal and
/// Machover, 1998, for the general theory).
/// </summary>
[Rule("double-majority", "a share of members and a share of a size, both", "Felsenthal and Machover (1998)")]
public sealed record DoubleMajority : IDecisionRule
{
    /// <summary>
    /// How many of those at the table must accept: a share above 0 to 1, or a count. More than half of ten is 0.51 or 6 of 10.
    /// </summary>
    [Range(0.01, 1)]
    public Threshold Members { get; init; } = 0.51;

    /// <summary>
    /// The size that is counted beside heads: one that the world knows of its parties (<c>population</c>, <c>gdp</c>, <c>co2</c> ...).
    /// </summary>
    public string Of { get; init; } = "population";

    /// <summary>The share of that size that those who accept must make up, above 0 to 1.</summary>
    [Range(0.01, 1)]
    public Threshold Share { get; init; } = 0.51;

    /// <summary>Whether the outvoted are bound too.</summary>
    public bool BindsMinority { get; init; } = true;

    /// <inheritdoc/>
    public bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Electorate electorate) =>
        Votes.Heads(accepts, atTable, Members) && Votes.Weight(accepts, atTable, electorate.Sizes[Of], Share);

    /// <inheritdoc/>
    public WeightedVote AsVote(Electorate electorate) => Votes.DoubleMajority(electorate, Of, Members, Share, blockingMinority: 0);

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(Electorate electorate) =>
        [
            .. Votes.Missing("double-majority", "of", Of, electorate),
            .. Votes.Miscounted("members", Members, electorate),
            .. Votes.Miscounted("share", Share, electorate, Of),
        ];
}
