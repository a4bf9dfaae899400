using Simulation.Model.Catalogs;
using Simulation.Model.Games.Cooperative;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>Nobody at the table objects: the law of the least ambitious programme (Underdal, 1980).</summary>
[Rule("consensus", "nobody at the table objects", "Underdal (1980)")]
public sealed record Consensus : IDecisionRule
{
    /// <inheritdoc/>
    public bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Electorate electorate)
    {
        for (var party = 0; party < accepts.Length; party++)
        {
            if (atTable[party] && !accepts[party])
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public WeightedVote AsVote(Electorate electorate) => WeightedVote.Heads(electorate.Codes.Count, electorate.Codes.Count);
}
