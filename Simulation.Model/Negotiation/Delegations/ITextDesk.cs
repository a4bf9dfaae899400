using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Delegations;

/// <summary>A delegation's desk for talks over a list of texts.</summary>
public interface ITextDesk
{
    /// <summary>What the party does on its turn.</summary>
    Turn Take(TurnGiven turn);

    /// <summary>What the party offers where everyone does at once.</summary>
    Turn Offer(OffersInvited invited);

    /// <summary>Its vote on each candidate.</summary>
    Ballot Vote(BallotOpened ballot);

    /// <summary>Whether it prefers the challenger, or takes it for all that.</summary>
    Ballot Compare(TextsCompared compared);

    /// <summary>What it thinks of every text.</summary>
    Appraisal Appraise(TextsAppraised appraised);
}
