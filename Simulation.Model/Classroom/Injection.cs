using Simulation.Model.Scenarios;

namespace Simulation.Model.Classroom;

/// <summary>Something that the facilitator let happen.</summary>
/// <param name="Number">Its number, from 1 in the order of being let happen; none is given twice.</param>
/// <param name="At">When.</param>
/// <param name="Step">In which step of the class.</param>
/// <param name="Phase">In which phase.</param>
/// <param name="Shock">What; its period is the one in which it takes effect.</param>
public sealed record Injection(int Number, DateTimeOffset At, int Step, ClassPhase Phase, Shock Shock)
{
    /// <summary>Whether it is the same event in the same period; the two between whom it is have no order.</summary>
    public bool Is(Shock other, int period) =>
        Shock.Period == period
        && Shock.Kind == other.Kind
        && Shock.Country == other.Country
        && Shock.Value == other.Value
        && Shock.Duration == other.Duration
        && Shock.Between.Order(StringComparer.Ordinal).SequenceEqual(other.Between.Order(StringComparer.Ordinal));
}
