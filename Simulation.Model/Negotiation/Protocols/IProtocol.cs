using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// The rules of who may say what, when. Immutable; its settable properties are the keys a scenario may give beside <c>kind</c>. A protocol reads as a story: it yields a
/// question to all parties, finds their answers in <see cref="Conference.Answers"/> when it goes on, and states the result by <see cref="Conference.Conclude"/>.
/// </summary>
public interface IProtocol
{
    /// <summary>Holds one conference.</summary>
    IEnumerable<Ask> Negotiate(Conference conference);
}
