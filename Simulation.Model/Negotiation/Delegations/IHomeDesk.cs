using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Delegations;

/// <summary>What a party does at home, outside the talks: it ratifies, delivers, and makes up its mind about the others.</summary>
public interface IHomeDesk
{
    /// <summary>Its trust before any experience.</summary>
    TrustRow Begin(Convened convened);

    /// <summary>Whether it stays in an agreement that binds it, or comes back to one that it has left.</summary>
    Stay Review(StayConsidered asked);

    /// <summary>Whether its legislature ratifies.</summary>
    Ratification Ratify(RatificationOpened opened);

    /// <summary>What it does about its promise.</summary>
    /// <param name="opened">The promises.</param>
    /// <param name="people">What its people decided; null where the delegation decides.</param>
    Delivery Deliver(ImplementationOpened opened, Decision? people);

    /// <summary>Its trust after the reports.</summary>
    TrustRow Learn(ReportsPublished published);
}
