using System.Text.Json.Serialization;

namespace Simulation.Model.Classroom;

/// <summary>
/// Something that was done in a class. A class is its scenario, its seed and the list of these: whoever replays them has the class again.
/// </summary>
/// <param name="At">When, by the clock on the wall of the host that held the class; for people to read.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PersonJoined), "joined")]
[JsonDerivedType(typeof(PersonMoved), "moved")]
[JsonDerivedType(typeof(PersonRemoved), "removed")]
[JsonDerivedType(typeof(PeopleRemoved), "people-removed")]
[JsonDerivedType(typeof(PeopleReadmitted), "people-readmitted")]
[JsonDerivedType(typeof(JoiningSet), "joining")]
[JsonDerivedType(typeof(BotSet), "bot")]
[JsonDerivedType(typeof(Decided), "decided")]
[JsonDerivedType(typeof(Predicted), "predicted")]
[JsonDerivedType(typeof(PredictionStruck), "prediction-struck")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(PhaseEnded), "phase-ended")]
[JsonDerivedType(typeof(PhaseUndone), "phase-undone")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Extended), "extended")]
[JsonDerivedType(typeof(Injected), "injected")]
[JsonDerivedType(typeof(InjectionUndone), "injection-undone")]
public abstract record ClassInput(DateTimeOffset At)
{
    /// <summary>
    /// What the class's own clock showed: how long the class has gone on since its first input, without the time in which no host held it.
    /// Phases end by it alone, so that no clock on a wall can end one early or late; null in an input that no class has taken yet, and in
    /// logs of before there was one, where the times say it.
    /// </summary>
    public TimeSpan? Clock { get; init; }

    /// <summary>Why a class would not take it now; null where it would.</summary>
    internal abstract Refusal? Check(ClassSession room);

    /// <summary>Does what it says to a class that takes it.</summary>
    internal abstract void Apply(ClassSession room);

    /// <summary>The same without what tells who somebody is: for logs that leave the host.</summary>
    public virtual ClassInput WithoutSecrets() => this;
}
