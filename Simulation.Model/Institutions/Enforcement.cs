using System.ComponentModel.DataAnnotations;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Institutions;

/// <summary>What breach and staying out cost.</summary>
public sealed record Enforcement
{
    /// <summary>
    /// Penalty for a detected breach, in units of the party's payoff scale (the world says what that is: 1 % of output in climate worlds).
    /// </summary>
    [Range(0, 1000)]
    public double Penalty { get; init; }

    /// <summary>What becomes of penalties that are paid.</summary>
    public PenaltyUse PenaltiesTo { get; init; }

    /// <summary>
    /// Loss of an outsider when every other party is a member, in units of the party's payoff scale; in proportion below that (Barrett,
    /// 1997; Nordhaus, 2015).
    /// </summary>
    [Range(0, 1000)]
    public double TradeMeasure { get; init; }

    /// <summary>
    /// What staying out of an agreement in force costs in reputation, in units of the party's payoff scale (Hoel and Schneider, 1997).
    /// </summary>
    [Range(0, 1000)]
    public double ReputationCost { get; init; }

    /// <summary>What is left of it where a channel is off: neither penalties nor trade measures, or no loss of reputation.</summary>
    public Enforcement Under(TrustChannels channels) =>
        new()
        {
            Penalty = channels.Enforcement ? Penalty : 0,
            PenaltiesTo = PenaltiesTo,
            TradeMeasure = channels.Enforcement ? TradeMeasure : 0,
            ReputationCost = channels.Reputation ? ReputationCost : 0,
        };

    /// <summary>The penalty F for a detected breach of a whole promise, in the world's money.</summary>
    public double PenaltyOf(StageGame game, int party) => Penalty * game.Scale(party);

    /// <summary>
    /// What a party loses by staying out while the members go ahead, in the world's money: <c>(rho + t sum over members j of x_ij) S_i</c>,
    /// with rho the cost in reputation, t the trade measure, x_ij the share of i's trade that goes to j, and S_i its payoff scale.
    /// </summary>
    /// <param name="game">The period.</param>
    /// <param name="party">Who stays out; whether it counts as a member does not matter.</param>
    /// <param name="members">Who is in.</param>
    public double OutsiderLoss(StageGame game, int party, ReadOnlySpan<bool> members)
    {
        var loss = ReputationCost;
        if (TradeMeasure > 0)
        {
            var exposure = 0.0;
            for (var partner = 0; partner < members.Length; partner++)
                exposure += members[partner] && partner != party ? game.Exposure(party, partner) : 0;

            loss += TradeMeasure * exposure;
        }

        return loss * game.Scale(party);
    }
}

/// <summary>What becomes of penalties.</summary>
public enum PenaltyUse
{
    /// <summary>They are lost, such as sanctions that help nobody.</summary>
    Nobody,

    /// <summary>They are paid into a fund, which shares each of them equally among all other members in the same period.</summary>
    Fund,
}
