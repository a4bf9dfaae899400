using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Protocols;

namespace Simulation.FaultyPlugin;

/// <summary>Throws an exception of its own, which no other process knows.</summary>
[Rule("throwing-table", "throws", "this sample")]
public sealed record ThrowingTable : IProtocol
{
    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        if (conference.CanBeHeld)
            throw new TableTurnedException("the table was turned");

        yield break;
    }
}

/// <summary>Puts no question where one is due.</summary>
[Rule("silent-table", "puts no question", "this sample")]
public sealed record SilentTable : IProtocol
{
    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        yield return null!;
    }
}

/// <summary>A table that is no longer where it was.</summary>
/// <param name="message">What happened.</param>
public sealed class TableTurnedException(string message) : Exception(message);
