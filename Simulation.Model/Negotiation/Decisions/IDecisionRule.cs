namespace Simulation.Model.Negotiation.Decisions;

/// <summary>How many must agree. Immutable; its settable properties are the keys a scenario may give beside <c>kind</c>.</summary>
public interface IDecisionRule
{
}
