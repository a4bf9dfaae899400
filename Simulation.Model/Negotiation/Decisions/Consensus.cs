using Simulation.Model.Catalogs;

namespace Simulation.Model.Negotiation.Decisions;

/// <summary>Nobody at the table objects.</summary>
[Rule("consensus", "nobody at the table objects", "Underdal (1980)")]
public sealed record Consensus : IDecisionRule;
