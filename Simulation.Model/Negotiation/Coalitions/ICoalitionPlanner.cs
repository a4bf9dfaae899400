using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>Says what a coalition would agree on.</summary>
internal interface ICoalitionPlanner
{
    /// <summary>What these members would do, and what the rest would do then.</summary>
    /// <param name="members">The members; kept, not copied.</param>
    CoalitionPlan Plan(bool[] members);
}
