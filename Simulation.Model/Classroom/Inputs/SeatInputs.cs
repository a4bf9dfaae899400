using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Classroom;

/// <summary>The facilitator gave a seat to its delegation, or back to its people.</summary>
/// <param name="At">When.</param>
/// <param name="Seat">The party.</param>
/// <param name="Bot">Whether its delegation decides by itself.</param>
public sealed record BotSet(DateTimeOffset At, string Seat, bool Bot) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        !room.Seats.Contains(Seat) ? Refusal.UnknownSeat
        : room.IsBotByOrder(Seat) == Bot ? Refusal.NothingToDo
        : room.Phase == ClassPhase.Debrief ? Refusal.PhaseIsOver
        : null;

    /// <inheritdoc/>
    internal override void Apply(ClassSession room)
    {
        if (Bot)
            room.GiveToDelegation(Seat);
        else
            room.GiveToPeople(Seat);
    }
}

/// <summary>A seat's people decided.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who of them.</param>
/// <param name="Decision">What; its period, round and country are the class's, whatever it says.</param>
/// <param name="Step">In which phase, so that what arrives late is not taken for an answer to another question; null for whichever it
/// is.</param>
public sealed record Decided(DateTimeOffset At, int Person, Decision Decision, int? Step = null) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room)
    {
        if (room.CheckPresent(Person) is { } absent)
            return absent;
        if (room.Register[Person].Seat is not { } seat)
            return Refusal.NoSeat;
        if (room.CheckStep(Step) is { } late)
            return late;
        if (room.IsBotByOrder(seat))
            return Refusal.SeatIsBot;
        if (room.IsPaused)
            return Refusal.ClassPaused;

        return room.CheckSupposed(seat, Decision);
    }

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Ledger.Take(room.Step, Person, room.Of(room.Register[Person].Seat!, Decision));
}
