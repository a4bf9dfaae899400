using Simulation.Model.Texts;

namespace Simulation.Model.Classroom;

/// <summary>A message in role.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who wrote it; 0 for the facilitator.</param>
/// <param name="To">The party that alone may read it, or <see cref="ClassTerms.Facilitator"/>; null for everyone.</param>
/// <param name="Text">The message, at most 500 characters.</param>
public sealed record Said(DateTimeOffset At, int Person, string? To, string Text) : ClassInput(At)
{
    private const int Longest = 500;

    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room)
    {
        if (Person != 0 && room.CheckPresent(Person) is { } absent)
            return absent;
        if (To is not null && !room.Seats.Contains(To) && (To != ClassTerms.Facilitator || Person == 0))
            return Refusal.UnknownSeat;

        return !VisibleText.IsVisible(Text) || Text.Length > Longest ? Refusal.BadValue : null;
    }

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Talk.Add(this, Person == 0 ? null : room.Register[Person]);
}
