namespace Simulation.Model.Negotiation.Equilibrium;

/// <summary>How parties conduct themselves under rules for which theory knows an equilibrium.</summary>
public enum Conduct
{
    /// <summary>Each follows its own strategy and knows only its own interests.</summary>
    Strategies,

    /// <summary>All know each other's interests and play the subgame-perfect equilibrium.</summary>
    Equilibrium,
}
