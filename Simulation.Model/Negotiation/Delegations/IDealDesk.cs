using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Delegations;

/// <summary>A delegation's desk for deals in pairs and for conditional promises.</summary>
public interface IDealDesk
{
    /// <summary>How many others have to commit themselves for a text to be worth it.</summary>
    Condition Commit(ConditionsInvited invited);

    /// <summary>What it offers everyone.</summary>
    DealsOffered Offer(DealsInvited invited);

    /// <summary>Whose deals it accepts.</summary>
    DealsAccepted Accept(DealsTabled tabled);
}
