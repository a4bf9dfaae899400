using Simulation.Model.Negotiation.Decisions;

namespace Simulation.Model.Negotiation;

/// <summary>
/// What a protocol needs to know of the rules around it: how many must agree, what money there is, what staying out costs.
/// </summary>
/// <param name="Decision">How many must agree.</param>
/// <param name="Fund">What the fund can pay in a period, as a share of the gains of those who gain, 0 to 1.</param>
/// <param name="TradeMeasure">Loss of an outsider when every other party is a member, in units of its payoff scale, 0 or more.</param>
public sealed record TableRules(IDecisionRule Decision, double Fund = 0, double TradeMeasure = 0);
