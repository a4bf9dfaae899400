using System.Text.Json.Serialization;
using Orleans.Concurrency;
using Simulation.Model.Classroom;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Grains.Classroom;

/// <summary>
/// A class, known by its code. It takes one input after the other; questions to it do not wait for those, nor those for
/// questions.
/// </summary>
[Alias("negsim.class")]
public interface IClassGrain : IGrainWithStringKey
{
    /// <summary>Makes the class; does nothing where there is one of this code.</summary>
    /// <returns>Whether it was made.</returns>
    [Alias("Open")]
    Task<bool> Open(ClassCharter charter);

    /// <summary>Who has the secret with this hash.</summary>
    /// <returns>Null where there is no such class.</returns>
    [Alias("GetRole"), AlwaysInterleave]
    Task<ClassRole?> GetRole(string key);

    /// <summary>
    /// Takes an input: it is saved before this returns. The same letter once more changes nothing and is answered as it was: so anyone
    /// who does not know what became of it sends it again.
    /// </summary>
    [Alias("Submit")]
    Task<Receipt> Submit(InputEnvelope letter);

    /// <summary>The class as a person sees it; 0 for what everyone sees.</summary>
    /// <param name="person">Who looks.</param>
    /// <param name="whole">Whether to wait for what may come of the phase, where that is still being worked out; without, observers are
    /// notified when it is there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("GetPicture"), AlwaysInterleave]
    Task<ClassPicture> GetPicture(int person, bool whole, CancellationToken cancellationToken);

    /// <summary>What would come of a decision, in the eyes of a seat or of nobody in particular.</summary>
    [Alias("GetOutlook"), AlwaysInterleave]
    Task<OutlookPair> GetOutlook(string? seat, Supposition supposition, CancellationToken cancellationToken);

    /// <summary>The class looked back on; null before its debrief.</summary>
    [Alias("GetDebrief"), AlwaysInterleave]
    Task<Recollection> GetDebrief();

    /// <summary>
    /// The headline series as it would have gone if delegations had decided from a round of a period's conference on, in the debrief.
    /// </summary>
    [Alias("PlayFork"), AlwaysInterleave]
    Task<ForkedCourse> PlayFork(int period, int round, CancellationToken cancellationToken);

    /// <summary>Who is in the class, for its facilitator.</summary>
    [Alias("GetAttendance"), AlwaysInterleave]
    Task<Attendance> GetAttendance();

    /// <summary>Takes note that somebody is there.</summary>
    [Alias("RecordHeartbeat"), AlwaysInterleave, OneWay]
    Task RecordHeartbeat(int person);

    /// <summary>Everything that the class has taken, to save it or to learn from it.</summary>
    [Alias("GetRecord"), AlwaysInterleave]
    Task<ClassRecord> GetRecord();

    /// <summary>Notifies an observer of every change from now on, for a few minutes.</summary>
    /// <returns>How many inputs the class has taken.</returns>
    [Alias("Subscribe"), AlwaysInterleave]
    Task<int> Subscribe(IClassObserver observer);
}

/// <summary>Is notified that a class has changed.</summary>
[Alias("negsim.class-observer")]
public interface IClassObserver : IGrainObserver
{
    /// <summary>A class has taken an input, or knows what may come of its phase.</summary>
    [Alias("Changed"), OneWay]
    Task Changed(string code, int version);
}

/// <summary>What a class is made from. It is kept with the class, so that it never changes under it.</summary>
/// <param name="File">The scenario's file, for messages and for where its data are.</param>
/// <param name="Yaml">The scenario as a class plays it.</param>
/// <param name="Seed">The root seed.</param>
/// <param name="FacilitatorKey">The hash of the facilitator's secret.</param>
/// <param name="IsTimed">Whether phases end by the clock.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-charter")]
public sealed record ClassCharter(
    [property: Id(0)] string File,
    [property: Id(1)] string Yaml,
    [property: Id(2)] ulong Seed,
    [property: Id(3)] string FacilitatorKey,
    [property: Id(4)] bool IsTimed
);

/// <summary>Who somebody is in a class.</summary>
/// <param name="IsFacilitator">Whether they lead it.</param>
/// <param name="Person">Their number; 0 where they are nobody in particular.</param>
/// <param name="Seat">Their seat; null where they have none.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-role")]
public sealed record ClassRole([property: Id(0)] bool IsFacilitator, [property: Id(1)] int Person, [property: Id(2)] string? Seat);

/// <summary>An input on its way. It is shared, never copied, as long as the class and its host sit in one process.</summary>
/// <param name="Input">The input.</param>
/// <param name="Id">By which a class knows that it has taken it before.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-letter")]
public sealed record InputEnvelope([property: Id(0)] ClassInput Input, [property: Id(1)] Guid Id);

/// <summary>What became of an input.</summary>
/// <param name="Refusal">Why it was not taken; null where it was.</param>
/// <param name="Version">How many inputs the class has taken.</param>
/// <param name="Person">The number of the newest person.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-receipt")]
public sealed record Receipt([property: Id(0)] Refusal? Refusal, [property: Id(1)] int Version, [property: Id(2)] int Person);

/// <summary>A class as somebody sees it.</summary>
/// <param name="Version">How many inputs it has taken.</param>
/// <param name="Shared">What everyone sees.</param>
/// <param name="Own">What they alone see; null for nobody in particular.</param>
/// <param name="IsWhole">Whether what may come of the phase is in it; where not, it is still being worked out.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-picture")]
public sealed record ClassPicture(
    [property: Id(0)] int Version,
    [property: Id(1)] ClassView Shared,
    [property: Id(2)] SeatView? Own,
    [property: Id(3)] bool IsWhole
)
{
    /// <summary>Whether it shows more than another picture of the class.</summary>
    public bool IsNewerThan(ClassPicture? other) =>
        other is null || Version > other.Version || (IsWhole && !other.IsWhole && Version == other.Version);
}

/// <summary>A decision that somebody thinks of.</summary>
[GenerateSerializer, Immutable, Alias("negsim.class-supposition")]
public sealed record Supposition([property: Id(0)] Decision Decision);

/// <summary>What would come of a decision, next to what would come of going on without it.</summary>
/// <param name="With">With it; null where it is refused.</param>
/// <param name="Without">Without it; null where it is refused.</param>
/// <param name="Refusal">Why nothing can come of it; null where something can.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-outlook")]
public sealed record OutlookPair(
    [property: Id(0)] Outlook? With,
    [property: Id(1)] Outlook? Without,
    [property: Id(2), JsonIgnore] Refusal? Refusal
);

/// <summary>
/// The headline series as it would have gone, a value for each year; or why it is not known: not asked for before the debrief, a bad value
/// where there is no such period or round, and a host that is busy.
/// </summary>
[GenerateSerializer, Immutable, Alias("negsim.class-forked-course")]
public sealed record ForkedCourse([property: Id(0)] double[] Headline, [property: Id(1)] Refusal? Refusal);

/// <summary>A class looked back on; null before its debrief.</summary>
[GenerateSerializer, Immutable, Alias("negsim.class-recollection")]
public sealed record Recollection([property: Id(0)] DebriefView? View);

/// <summary>Who is in a class, and what is between them and its facilitator.</summary>
/// <param name="People">Who has come in.</param>
/// <param name="Heard">How long ago each was last heard of, by number; nobody who was not since the class came to its silo.</param>
/// <param name="PrivateBriefs">What each seat alone is told.</param>
/// <param name="Messages">What was said to the facilitator alone, or by them to one seat.</param>
/// <param name="Predictions">What each answered to the question before the game, by number.</param>
/// <param name="Struck">Whose answer does not count, by number.</param>
/// <param name="Seed">The seed, by which the same scenario has the same luck again.</param>
/// <param name="KeptOut">Who was sent out for good.</param>
/// <param name="Injections">What the facilitator let happen and did not take back.</param>
/// <param name="Undo">What going back a phase would undo; null where there is nothing to go back to.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-attendance")]
public sealed record Attendance(
    [property: Id(0)] IReadOnlyList<Person> People,
    [property: Id(1)] IReadOnlyDictionary<int, TimeSpan> Heard,
    [property: Id(2)] IReadOnlyDictionary<string, string> PrivateBriefs,
    [property: Id(3)] IReadOnlyList<Message> Messages,
    [property: Id(4)] IReadOnlyDictionary<int, double> Predictions,
    [property: Id(5)] IReadOnlyList<int> Struck,
    [property: Id(6)] ulong Seed,
    [property: Id(7)] IReadOnlyList<Person> KeptOut,
    [property: Id(8)] IReadOnlyList<Injection> Injections,
    [property: Id(9)] UndoView? Undo
);

/// <summary>A class as it was made, and all that was done in it.</summary>
/// <param name="Charter">What it was made from.</param>
/// <param name="Letters">What was done, in order.</param>
/// <param name="Clock">What its clock showed when that was last noted.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-record")]
public sealed record ClassRecord(
    [property: Id(0)] ClassCharter Charter,
    [property: Id(1)] IReadOnlyList<InputEnvelope> Letters,
    [property: Id(2)] TimeSpan Clock = default
)
{
    /// <summary>What was done, in order.</summary>
    public IEnumerable<ClassInput> Inputs => Letters.Select(letter => letter.Input);
}
