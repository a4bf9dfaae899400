using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Institutions;

/// <summary>
/// What talks cost: every counterpart takes time (Buchanan and Tullock, 1962; THEORY B7.6). A round with n at the table costs each of them
/// <c>c (n - 1) S_i</c>, with S_i its payoff scale.
/// </summary>
/// <param name="PerCounterpart">What a round costs for each counterpart (c), as a share of a party's payoff scale.</param>
public readonly record struct TalkCosts(double PerCounterpart)
{
    /// <summary>The cost of talks under these rules; nothing where fragmentation counts for nothing.</summary>
    public static TalkCosts Under(Institution institution, TrustChannels channels) =>
        new(channels.Fragmentation ? institution.NegotiationCost : 0);

    /// <summary>What a round costs a party, in the world's money.</summary>
    /// <param name="game">The period.</param>
    /// <param name="party">Whom.</param>
    /// <param name="atTable">Who is at the table.</param>
    public double OfRound(StageGame game, int party, ReadOnlySpan<bool> atTable)
    {
        if (PerCounterpart == 0)
            return 0;

        var counterparts = atTable.Count(true) - (atTable[party] ? 1 : 0);
        return PerCounterpart * counterparts * game.Scale(party);
    }
}
