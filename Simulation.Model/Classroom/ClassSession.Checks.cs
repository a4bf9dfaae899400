using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Classroom;

/// <summary>What several inputs have to be checked for, each the refusal or null.</summary>
public sealed partial class ClassSession
{
    /// <summary>Why nobody can ask what would come of a decision now; null where they can.</summary>
    /// <param name="seat">Whose decision it would be, by code; null for everyone's.</param>
    /// <param name="decision">The decision.</param>
    public Refusal? CheckSupposed(string? seat, Decision decision) =>
        Moment is { } moment ? moment.Check(seat is null ? null : Setup.IndexOf(seat), decision) : Refusal.NotAsked;

    /// <summary>Whether somebody is in the class.</summary>
    internal Refusal? CheckPresent(int person) => People.Any(one => one.Number == person) ? null : Refusal.UnknownPerson;

    /// <summary>Whether what was pressed in a phase comes in it.</summary>
    internal Refusal? CheckStep(int? step) => step is null || step == Step ? null : Refusal.PhaseIsOver;

    /// <summary>Whether somebody may sit down on a seat.</summary>
    /// <param name="seat">The seat; null to look on.</param>
    /// <param name="before">Where they sit now; null where nowhere.</param>
    internal Refusal? CheckSeat(string? seat, string? before)
    {
        if (seat is null || seat == before)
            return null;

        return !Seats.Contains(seat) ? Refusal.UnknownSeat
            : Occupants(seat) >= ClassTerms.MostOnSeat ? Refusal.Full
            : null;
    }
}
