using Orleans.Concurrency;
using Simulation.Model.Classes;
using Simulation.Model.Scenarios;

namespace Simulation.Grains.Classes;

/// <summary>A class, known by its code.</summary>
[Alias("negsim.class")]
public interface IClassGrain : IGrainWithStringKey
{
    /// <summary>Makes the class; does nothing where there is one of this code.</summary>
    /// <returns>Whether it was made.</returns>
    [Alias("Open")]
    Task<bool> Open(ClassCharter charter);

    /// <summary>Who has the secret with this hash.</summary>
    /// <returns>Null where there is no such class.</returns>
    [Alias("Recognise")]
    Task<ClassRole?> Recognise(string key);

    /// <summary>Takes an input: it is saved before this returns.</summary>
    [Alias("Take")]
    Task<Receipt> Take(ClassLetter letter);

    /// <summary>The class as a person sees it; 0 for what everyone sees.</summary>
    [Alias("View")]
    Task<ClassPicture> View(int person);

    /// <summary>What would come of a decision, in the eyes of a seat or of nobody in particular.</summary>
    [Alias("WhatIf"), AlwaysInterleave]
    Task<OutlookPair> WhatIf(string? seat, Supposition supposition, CancellationToken cancellationToken);

    /// <summary>The class looked back on; null before its debrief.</summary>
    [Alias("Debrief")]
    Task<Recollection> Debrief();

    /// <summary>The headline series as it would have gone if delegations had decided from a period on; empty before the debrief.</summary>
    [Alias("Fork")]
    Task<double[]> Fork(int period);

    /// <summary>Who is in the class, for its facilitator.</summary>
    [Alias("People")]
    Task<Attendance> People();

    /// <summary>Everything that the class has taken, to save it or to learn from it.</summary>
    [Alias("Record")]
    Task<ClassRecord> Record();

    /// <summary>Tells an observer of every change from now on, for a few minutes.</summary>
    [Alias("Watch")]
    Task Watch(IClassObserver observer);
}

/// <summary>Is told that a class has changed.</summary>
[Alias("negsim.class-observer")]
public interface IClassObserver : IGrainObserver
{
    /// <summary>A class has taken an input.</summary>
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
    [property: Id(0)] string File, [property: Id(1)] string Yaml, [property: Id(2)] ulong Seed, [property: Id(3)] string FacilitatorKey, [property: Id(4)] bool IsTimed);

/// <summary>Who somebody is in a class.</summary>
/// <param name="IsFacilitator">Whether they lead it.</param>
/// <param name="Person">Their number; 0 where they are nobody in particular.</param>
/// <param name="Seat">Their seat; null where they have none.</param>
[GenerateSerializer, Immutable, Alias("negsim.class-role")]
public sealed record ClassRole([property: Id(0)] bool IsFacilitator, [property: Id(1)] int Person, [property: Id(2)] string? Seat);

/// <summary>An input on its way. It is shared, never copied, as long as the class and its host sit in one process.</summary>
[GenerateSerializer, Immutable, Alias("negsim.class-letter")]
public sealed record ClassLetter([property: Id(0)] ClassInput Input);

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
[GenerateSerializer, Immutable, Alias("negsim.class-picture")]
public sealed record ClassPicture([property: Id(0)] int Version, [property: Id(1)] ClassView Shared, [property: Id(2)] SeatView? Own);

/// <summary>A decision that somebody thinks of.</summary>
[GenerateSerializer, Immutable, Alias("negsim.class-supposition")]
public sealed record Supposition([property: Id(0)] Decision Decision);

/// <summary>What would come of a decision, beside what would come of going on without it; both null where there is nothing to decide.</summary>
[GenerateSerializer, Immutable, Alias("negsim.class-outlook")]
public sealed record OutlookPair([property: Id(0)] Outlook? With, [property: Id(1)] Outlook? Without);

/// <summary>A class looked back on; null before its debrief.</summary>
[GenerateSerializer, Immutable, Alias("negsim.class-recollection")]
public sealed record Recollection([property: Id(0)] DebriefView? View);

/// <summary>Who is in a class, and what each seat alone is told: for its facilitator.</summary>
[GenerateSerializer, Immutable, Alias("negsim.class-attendance")]
public sealed record Attendance([property: Id(0)] IReadOnlyList<Person> People, [property: Id(1)] IReadOnlyDictionary<string, string> PrivateBriefs);

/// <summary>A class as it was made, and all that was done in it.</summary>
[GenerateSerializer, Immutable, Alias("negsim.class-record")]
public sealed record ClassRecord([property: Id(0)] ClassCharter Charter, [property: Id(1)] IReadOnlyList<ClassInput> Inputs);
