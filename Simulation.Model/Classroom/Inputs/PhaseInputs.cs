namespace Simulation.Model.Classroom;

/// <summary>A phase is over.</summary>
/// <param name="At">When.</param>
/// <param name="Step">Which, so that two who end it at once end it once.</param>
/// <param name="ByClock">Whether its time was up, rather than the facilitator going on.</param>
public sealed record PhaseEnded(DateTimeOffset At, int Step, bool ByClock) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        Step != room.Step || room.Phase == ClassPhase.Debrief ? Refusal.PhaseIsOver
        : ByClock && (room.Deadline is not { } deadline || room.TimeOf(this) < deadline || room.IsHeldUp) ? Refusal.NothingToDo
        : null;

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.GoOn();
}

/// <summary>The facilitator went back to the phase before; what was decided in it, and in this one, does not count.</summary>
/// <param name="At">When.</param>
/// <param name="Step">The phase that is left.</param>
public sealed record PhaseUndone(DateTimeOffset At, int Step) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        Step != room.Step ? Refusal.PhaseIsOver
        : room.Step == 0 ? Refusal.NothingToDo
        : null;

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.GoBack();
}

/// <summary>The clock was stopped.</summary>
/// <param name="At">When.</param>
/// <param name="Step">In which phase, so that what arrives late does not stop another; null for whichever it is.</param>
public sealed record Paused(DateTimeOffset At, int? Step = null) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        room.CheckStep(Step) ?? (room.IsPaused || room.Phase == ClassPhase.Debrief ? Refusal.NothingToDo : null);

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Clock.Pause(room.Now);
}

/// <summary>The clock goes on.</summary>
/// <param name="At">When.</param>
/// <param name="Step">In which phase, as when it was stopped.</param>
public sealed record Resumed(DateTimeOffset At, int? Step = null) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) => room.CheckStep(Step) ?? (room.IsPaused ? null : Refusal.NothingToDo);

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Clock.Resume(room.Now);
}

/// <summary>The phase was given more time.</summary>
/// <param name="At">When.</param>
/// <param name="Seconds">How much, 1 to 3,600.</param>
/// <param name="Step">Which phase, so that what arrives late does not lengthen another; null for whichever it is.</param>
public sealed record Extended(DateTimeOffset At, int Seconds, int? Step = null) : ClassInput(At)
{
    private const int Longest = 3600;

    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        room.CheckStep(Step)
        ?? (
            Seconds is < 1 or > Longest ? Refusal.BadValue
            : room.Deadline is null && room.Left is null ? Refusal.NothingToDo
            : null
        );

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Clock.Extend(TimeSpan.FromSeconds(Seconds), room.Now);
}
