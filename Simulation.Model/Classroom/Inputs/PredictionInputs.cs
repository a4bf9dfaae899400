namespace Simulation.Model.Classroom;

/// <summary>Somebody answered the question before the game.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="Value">The answer.</param>
public sealed record Predicted(DateTimeOffset At, int Person, double Value) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room)
    {
        if (room.CheckPresent(Person) is { } absent)
            return absent;
        if (room.Setup.Scenario.Classroom?.Prediction is not { } question)
            return Refusal.NotAsked;
        if (!room.Phase.IsBeforeTalks())
            return Refusal.TooLate;

        return !double.IsFinite(Value) ? Refusal.BadValue
            : Value < question.AtLeast || Value > question.AtMost ? Refusal.OutOfBounds
            : null;
    }

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Poll.Take(this);
}

/// <summary>The facilitator struck out what somebody predicts, or lets it count again: an answer in jest, or a slip.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Whose.</param>
/// <param name="Struck">Whether it does not count.</param>
public sealed record PredictionStruck(DateTimeOffset At, int Person, bool Struck) : ClassInput(At)
{
    /// <inheritdoc/>
    internal override Refusal? Check(ClassSession room) =>
        room.CheckPresent(Person)
        ?? (!room.Predictions.ContainsKey(Person) || room.IsStruck(Person) == Struck ? Refusal.NothingToDo : null);

    /// <inheritdoc/>
    internal override void Apply(ClassSession room) => room.Poll.Strike(this);
}
