using Simulation.Model.Scenarios;

namespace Simulation.Model.Classroom;

/// <summary>The facilitator let something happen.</summary>
/// <param name="At">When.</param>
/// <param name="Shock">What; its period is the next whose talks have not begun, whatever it says.</param>
/// <param name="Step">
/// In which phase, so that what arrives late does not happen in another conference. The class fills it in where the sender did not; null in
/// logs of before there was one, in which the same event could happen twice.
/// </param>
public sealed record Injected(DateTimeOffset At, Shock Shock, int? Step = null) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room)
    {
        if (room.CheckStep(Step) is { } late)
            return late;
        if (room.NextTalks > room.Setup.Periods)
            return Refusal.TooLate;
        if (!IsRight(room.Setup.PartyList.Select(party => party.Code).ToHashSet()))
            return Refusal.BadValue;

        return Step is not null && room.Injections.Any(one => one.Is(Shock, room.NextTalks)) ? Refusal.NothingToDo : null;
    }

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Events.Add(this, room);

    // Whether the shock is one for these parties.
    private bool IsRight(HashSet<string> codes)
    {
        var concerns =
            Shock.Kind == ShockKind.Withdrawal
                ? Shock.Country is not null && codes.Contains(Shock.Country) && Shock.Between.Count == 0
                : Shock.Country is null
                    && Shock.Between.Count == 2
                    && Shock.Between[0] != Shock.Between[1]
                    && Shock.Between.All(codes.Contains);
        return concerns && Shock.Value is >= 0 and <= 1 && Shock.Duration is (null or (>= 1 and <= 500));
    }
}

/// <summary>The facilitator took back what they let happen, before the talks in which it would have taken effect.</summary>
/// <param name="At">When.</param>
/// <param name="Number">Which, by number from 1 in the order of being let happen.</param>
public sealed record InjectionUndone(DateTimeOffset At, int Number) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        room.Injections.FirstOrDefault(one => one.Number == Number) is not { } injection ? Refusal.NothingToDo
        : injection.Shock.Period < room.NextTalks ? Refusal.TooLate
        : null;

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Events.Remove(Number);
}
