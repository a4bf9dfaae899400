using Simulation.Grains.Classroom;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Host.Components.Classroom;

/// <summary>What would come of a decision, with the decision that it was asked for: an answer to one is never shown with another.</summary>
/// <param name="Prospect">The state of the class that it was asked in.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Pair">What would come of it, and without it.</param>
public sealed record AskedOutlook(int Prospect, Decision Decision, OutlookPair Pair)
{
    /// <summary>Whether it is about this decision; why it would be made changes nothing.</summary>
    public bool IsOf(Decision other) => Decision with { Because = "" } == other with { Because = "" };
}
