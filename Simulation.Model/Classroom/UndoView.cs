namespace Simulation.Model.Classroom;

/// <summary>A phase of a class, where and when it was.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Year">The year of its question; 0 where it asks none.</param>
/// <param name="Round">The round of the conference, from 1; 0 outside it.</param>
public sealed record Stage(ClassPhase Phase, int Year, int Round);

/// <summary>What the facilitator would undo by going back, and what would be lost by it.</summary>
/// <param name="Step">The step that would be left.</param>
/// <param name="To">The phase that the class would go back to.</param>
/// <param name="HandedInBefore">Who handed in something in that phase, by code.</param>
/// <param name="HandedInNow">Who has handed in something in the present one, by code.</param>
/// <param name="Injections">How many events were let happen in the two.</param>
public sealed record UndoView(int Step, Stage To, IReadOnlyList<string> HandedInBefore, IReadOnlyList<string> HandedInNow, int Injections)
{
    /// <summary>What going back now would undo; null in the lobby, before which there is nothing.</summary>
    public static UndoView? Of(ClassSession room) =>
        room.Step == 0
            ? null
            : new UndoView(
                room.Step,
                room.Stages[^2],
                HandedIn(room, room.Step - 1),
                HandedIn(room, room.Step),
                room.Injections.Count(injection => injection.Step >= room.Step - 1)
            );

    private static IReadOnlyList<string> HandedIn(ClassSession room, int step) =>
        [
            .. room
                .Decisions.Where(decision => decision.Step == step && decision.Decision.Kind is not null)
                .Select(decision => decision.Decision.Country)
                .Distinct(),
        ];
}
