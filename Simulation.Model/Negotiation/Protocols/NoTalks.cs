using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>Nobody meets: every party does what is best for itself. The line that every negotiation is measured against.</summary>
[Rule("no-talks", "nobody meets: every party does what is best for itself", "Nash (1951)")]
public sealed record NoTalks : IProtocol
{
    /// <inheritdoc/>
    public double MostQuestions => 0;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference) => [];
}
