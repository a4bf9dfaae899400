namespace Simulation.Model.Strategies;

/// <summary>How a country bargains. Immutable; its settable properties are the keys a scenario may give beside <c>kind</c>.</summary>
public interface IStrategy
{
}
