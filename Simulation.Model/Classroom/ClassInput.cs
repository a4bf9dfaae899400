using System.Text.Json.Serialization;
using Simulation.Model.Scenarios;

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

    /// <summary>The same without what tells who somebody is: for logs that leave the host.</summary>
    public virtual ClassInput WithoutSecrets() => this;
}

/// <summary>Somebody came in.</summary>
/// <param name="At">When.</param>
/// <param name="Name">What they want to be called: 1 to 40 characters on one line, some of which can be seen.</param>
/// <param name="Seat">The party whose seat they take, or <see cref="ClassTerms.AnySeat"/>; null to look on.</param>
/// <param name="Key">The hash of the secret by which they are known again.</param>
/// <param name="From">A hash of the device that they came from, or of its address where it is a program; empty where that is not
/// known.</param>
public sealed record PersonJoined(DateTimeOffset At, string Name, string? Seat, string Key, string From = "") : ClassInput(At)
{
    /// <inheritdoc/>
    public override ClassInput WithoutSecrets() => this with { Key = "", From = "" };
}

/// <summary>The facilitator seated somebody elsewhere.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who, by number from 1 in the order of coming.</param>
/// <param name="Seat">The party; null to look on.</param>
public sealed record PersonMoved(DateTimeOffset At, int Person, string? Seat) : ClassInput(At);

/// <summary>The facilitator sent somebody out, whose secret is worthless from then on.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
public sealed record PersonRemoved(DateTimeOffset At, int Person) : ClassInput(At);

/// <summary>The facilitator sent several people out at once.</summary>
/// <param name="At">When.</param>
/// <param name="People">Who, by number.</param>
/// <param name="KeptOut">Whether nobody may come in again from the devices that they came from.</param>
public sealed record PeopleRemoved(DateTimeOffset At, IReadOnlyList<int> People, bool KeptOut) : ClassInput(At);

/// <summary>The facilitator lets people come in again who were kept out.</summary>
/// <param name="At">When.</param>
/// <param name="People">Who, by number.</param>
public sealed record PeopleReadmitted(DateTimeOffset At, IReadOnlyList<int> People) : ClassInput(At);

/// <summary>The facilitator closed the door to newcomers, or opened it again. Who is in stays in.</summary>
/// <param name="At">When.</param>
/// <param name="Open">Whether people may come in.</param>
public sealed record JoiningSet(DateTimeOffset At, bool Open) : ClassInput(At);

/// <summary>The facilitator gave a seat to its delegation, or back to its people.</summary>
/// <param name="At">When.</param>
/// <param name="Seat">The party.</param>
/// <param name="Bot">Whether its delegation decides by itself.</param>
public sealed record BotSet(DateTimeOffset At, string Seat, bool Bot) : ClassInput(At);

/// <summary>A seat's people decided.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who of them.</param>
/// <param name="Decision">What; its period, round and country are the class's, whatever it says.</param>
/// <param name="Step">In which phase, so that what arrives late is not taken for an answer to another question; null for whichever it
/// is.</param>
public sealed record Decided(DateTimeOffset At, int Person, Decision Decision, int? Step = null) : ClassInput(At);

/// <summary>Somebody answered the question before the game.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="Value">The answer.</param>
public sealed record Predicted(DateTimeOffset At, int Person, double Value) : ClassInput(At);

/// <summary>The facilitator struck out what somebody predicts, or lets it count again: an answer in jest, or a slip.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Whose.</param>
/// <param name="Struck">Whether it does not count.</param>
public sealed record PredictionStruck(DateTimeOffset At, int Person, bool Struck) : ClassInput(At);

/// <summary>A message in role.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who wrote it; 0 for the facilitator.</param>
/// <param name="To">The party that alone may read it, or <see cref="ClassTerms.Facilitator"/>; null for everyone.</param>
/// <param name="Text">The message, at most 500 characters.</param>
public sealed record Said(DateTimeOffset At, int Person, string? To, string Text) : ClassInput(At);

/// <summary>A phase is over.</summary>
/// <param name="At">When.</param>
/// <param name="Step">Which, so that two who end it at once end it once.</param>
/// <param name="ByClock">Whether its time was up, rather than the facilitator going on.</param>
public sealed record PhaseEnded(DateTimeOffset At, int Step, bool ByClock) : ClassInput(At);

/// <summary>The facilitator went back to the phase before; what was decided in it, and in this one, does not count.</summary>
/// <param name="At">When.</param>
/// <param name="Step">The phase that is left.</param>
public sealed record PhaseUndone(DateTimeOffset At, int Step) : ClassInput(At);

/// <summary>The clock was stopped.</summary>
/// <param name="At">When.</param>
/// <param name="Step">In which phase, so that what arrives late does not stop another; null for whichever it is.</param>
public sealed record Paused(DateTimeOffset At, int? Step = null) : ClassInput(At);

/// <summary>The clock goes on.</summary>
/// <param name="At">When.</param>
/// <param name="Step">In which phase, as when it was stopped.</param>
public sealed record Resumed(DateTimeOffset At, int? Step = null) : ClassInput(At);

/// <summary>The phase was given more time.</summary>
/// <param name="At">When.</param>
/// <param name="Seconds">How much, 1 to 3,600.</param>
/// <param name="Step">Which phase, so that what arrives late does not lengthen another; null for whichever it is.</param>
public sealed record Extended(DateTimeOffset At, int Seconds, int? Step = null) : ClassInput(At);

/// <summary>The facilitator let something happen.</summary>
/// <param name="At">When.</param>
/// <param name="Shock">What; its period is the next whose talks have not begun, whatever it says.</param>
/// <param name="Step">
/// In which phase, so that what arrives late does not happen in another conference. The class fills it in where the sender did not; null in
/// logs of before there was one, in which the same event could happen twice.
/// </param>
public sealed record Injected(DateTimeOffset At, Shock Shock, int? Step = null) : ClassInput(At);

/// <summary>The facilitator took back what they let happen, before the talks in which it would have taken effect.</summary>
/// <param name="At">When.</param>
/// <param name="Number">Which, by number from 1 in the order of being let happen.</param>
public sealed record InjectionUndone(DateTimeOffset At, int Number) : ClassInput(At);
