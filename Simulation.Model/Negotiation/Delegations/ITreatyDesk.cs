using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Delegations;

/// <summary>A delegation's desk for agreements that move everyone part of the way: pledges, a single text, coalitions.</summary>
public interface ITreatyDesk
{
    /// <summary>What the party says to a text.</summary>
    Position Consider(TextTabled text);

    /// <summary>What it pledges in sight of the others' standing pledges.</summary>
    Pledge Promise(PledgesInvited invited);

    /// <summary>Whether it is in.</summary>
    Membership Decide(MembershipOffered offered);
}
