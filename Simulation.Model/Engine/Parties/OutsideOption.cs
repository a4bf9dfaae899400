using Simulation.Model.Behaviour;
using Simulation.Model.Institutions;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What a party expects if it stays out while others go ahead: they answer in kind, so of what a partner promises it expects the share
/// <c>tau_ij (1 - rho_ij)</c>, and staying out costs trade measures and standing. Every protocol counts it so.
/// </summary>
internal sealed class OutsideOption(
    PartySetup self,
    Enforcement enforcement,
    Valuation valuation,
    Credence credence,
    ReciprocityMemory reciprocity,
    ScratchBuffers bench
)
{
    /// <summary>
    /// How far it expects a party to answer in kind (rho), 0 to 1; not at all where it looks no further than its own reply.
    /// </summary>
    public double Reciprocity(int party) => self.Strategy.IsMyopic ? 0 : reciprocity.Beliefs[party];

    /// <summary>What staying out is worth above no agreement, in the world's money.</summary>
    /// <param name="game">The period, under the text that the others would agree on.</param>
    /// <param name="alone">What everyone does without an agreement, as a profile.</param>
    /// <param name="plan">What the others would do, as a profile; the party's own part of it does not matter.</param>
    /// <param name="members">Who goes ahead.</param>
    public double Worth(StageGame game, double[] alone, ReadOnlySpan<double> plan, ReadOnlySpan<bool> members)
    {
        var profile = bench.Profile;
        for (var party = 0; party < game.Parties; party++)
        {
            var share =
                party == self.Index ? 0
                : members[party] ? credence.In(party) * (1 - Reciprocity(party))
                : 1;
            for (var issue = 0; issue < game.Issues; issue++)
            {
                var index = (party * game.Issues) + issue;
                profile[index] = alone[index] + (share * (plan[index] - alone[index]));
            }
        }

        return valuation.Gain(game, alone, profile) - enforcement.OutsiderLoss(game, self.Index, members);
    }
}
