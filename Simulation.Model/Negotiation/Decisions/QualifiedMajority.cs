using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Numerics;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>
/// A share of the members that make up a share of a size such as the population; too few opponents cannot block (Treaty on European Union,
/// Article 16(4): 55 % of the members, 65 % of the population, a blocking minority of at least four).
/// </summary>
[Rule(
    "qualified-majority",
    "a share of members with a share of the population; few opponents cannot block",
    "Treaty on European Union, Art. 16(4)"
)]
public sealed record QualifiedMajority : IDecisionRule
{
    /// <summary>How many of those at the table must accept: a share above 0 to 1, or a count, such as 15 of 27.</summary>
    [Range(0.01, 1)]
    public Threshold Members { get; init; } = 0.55;

    /// <summary>
    /// The size that is counted beside heads: one that the world knows of its parties (<c>population</c>, <c>gdp</c> ...).
    /// </summary>
    public string Of { get; init; } = "population";

    /// <summary>The share of that size that those who accept must make up, 0 to 1.</summary>
    [Range(0, 1)]
    public Threshold Share { get; init; } = 0.65;

    /// <summary>How many opponents it takes to block by size alone; fewer are outvoted whatever their size. 0 lets any block.</summary>
    [Range(0, 1000)]
    public int BlockingMinority { get; init; } = 4;

    /// <summary>Whether the outvoted are bound too.</summary>
    public bool BindsMinority { get; init; } = true;

    /// <inheritdoc/>
    public bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Electorate electorate)
    {
        var (yes, all) = Votes.Count(accepts, atTable);
        return Votes.Heads(accepts, atTable, Members)
            && (all - yes < BlockingMinority || Votes.Weight(accepts, atTable, electorate.Sizes[Of], Share));
    }

    /// <inheritdoc/>
    public WeightedVote AsVote(Electorate electorate) => Votes.DoubleMajority(electorate, Of, Members, Share, BlockingMinority);

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(Electorate electorate) =>
        [
            .. Votes.Missing("qualified-majority", "of", Of, electorate),
            .. Votes.Miscounted("members", Members, electorate),
            .. Votes.Miscounted("share", Share, electorate, Of),
        ];
}
