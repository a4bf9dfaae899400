using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Record;

/// <summary>The record of one replicate: who did what, when and why.</summary>
/// <param name="replicate">The replicate, from 0.</param>
public sealed class EventLog(int replicate)
{
    private readonly List<NegotiationEvent> _events = [];

    /// <summary>The period that events are recorded in, from 1.</summary>
    public int Period { get; set; }

    /// <summary>Its calendar year.</summary>
    public int Year { get; set; }

    /// <summary>Everything recorded so far, in the order it happened.</summary>
    public IReadOnlyList<NegotiationEvent> Events => _events;

    /// <summary>Records an event of the current period; one without a reason is not worth a line.</summary>
    public void Add(EventKind kind, int round, Party? party, Party? other, bool? accepted, Reason? reason)
    {
        if (reason is not null)
            _events.Add(
                new NegotiationEvent
                {
                    Replicate = replicate,
                    Period = Period,
                    Year = Year,
                    Round = round,
                    Kind = kind,
                    Party = party?.Code,
                    Other = other?.Code,
                    Accepted = accepted,
                    Terms = reason.Terms,
                    Sentence = reason.Sentence,
                }
            );
    }
}
