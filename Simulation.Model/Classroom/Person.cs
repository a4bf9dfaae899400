using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Classroom;

/// <summary>Somebody in a class.</summary>
/// <param name="Number">Their number, from 1 in the order of coming.</param>
/// <param name="Name">What they want to be called.</param>
/// <param name="Seat">The party whose seat they share; null where they look on.</param>
/// <param name="Key">The hash of the secret by which they are known again.</param>
/// <param name="From">A hash of the device that they came from; empty where that is not known.</param>
public sealed record Person(int Number, string Name, string? Seat, string Key, string From = "")
{
    /// <summary>The same without what tells who they are.</summary>
    public Person WithoutSecrets() => this with { Key = "", From = "" };
}

/// <summary>A decision as it stands in a class.</summary>
/// <param name="Step">The step of the class at which it was made.</param>
/// <param name="Person">Who made it, by number; 0 for the facilitator.</param>
/// <param name="Decision">What was decided.</param>
public sealed record StandingDecision(int Step, int Person, Decision Decision);

/// <summary>A message as it stands in a class.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="From">The party in whose name; null for the facilitator or somebody who looks on.</param>
/// <param name="Name">Who wrote it.</param>
/// <param name="To">The party that alone may read it, or <see cref="ClassTerms.Facilitator"/>; null for everyone.</param>
/// <param name="Text">The message.</param>
public sealed record Message(DateTimeOffset At, string? From, string Name, string? To, string Text);
