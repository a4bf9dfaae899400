using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Numerics;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>
/// Enough accept and none of the named parties objects, as in the UN Security Council (Charter, Article 27; Tsebelis, 2002, for veto
/// players in general).
/// </summary>
[Rule("veto-players", "enough accept, and none of the named parties objects", "Tsebelis (2002); UN Charter, Art. 27")]
public sealed record VetoPlayers : IDecisionRule
{
    /// <summary>Who can block by code.</summary>
    [Required]
    public IReadOnlyList<string> Players { get; init; } = [];

    /// <summary>
    /// How many of those at the table must accept, veto players included: a share above 0 to 1, or a count, such as 9 of 15.
    /// </summary>
    [Range(0.01, 1)]
    public Threshold AtLeast { get; init; } = 0.6;

    /// <summary>Whether the outvoted are bound too.</summary>
    public bool BindsMinority { get; init; } = true;

    /// <inheritdoc/>
    public bool Passes(ReadOnlySpan<bool> accepts, ReadOnlySpan<bool> atTable, Electorate electorate)
    {
        for (var party = 0; party < accepts.Length; party++)
        {
            if (atTable[party] && !accepts[party] && Players.Contains(electorate.Codes[party]))
                return false;
        }

        return Votes.Heads(accepts, atTable, AtLeast);
    }

    /// <inheritdoc/>
    public WeightedVote AsVote(Electorate electorate) =>
        WeightedVote.Veto([.. electorate.Codes.Select(Players.Contains)], AtLeast.Heads(electorate.Codes.Count));

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(Electorate electorate)
    {
        if (Players.Count == 0)
            yield return ("players", "the decision rule 'veto-players' names nobody: list who can block, or take quota.");

        foreach (var player in Players.Where(player => !electorate.Codes.Contains(player)))
            yield return ("players", $"'{player}' is not a party here.{CountryHint.For(player, electorate.Codes)}");

        foreach (var miscounted in Votes.Miscounted("atLeast", AtLeast, electorate))
            yield return miscounted;
    }
}
