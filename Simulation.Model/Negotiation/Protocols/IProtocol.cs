namespace Simulation.Model.Negotiation.Protocols;

/// <summary>The rules of who may say what, when. Immutable; its settable properties are the keys a scenario may give beside <c>kind</c>.</summary>
public interface IProtocol
{
}
