namespace Simulation.Model.Negotiation.Record;

/// <summary>What happened.</summary>
public enum EventKind
{
    /// <summary>The chair tabled a text.</summary>
    Proposal,

    /// <summary>A party accepted or refused the text on the table.</summary>
    Response,

    /// <summary>A party announced its pledge.</summary>
    Pledge,

    /// <summary>The conference ended with or without an agreement.</summary>
    Conclusion,

    /// <summary>A party ratified, or its ratification was held up.</summary>
    Ratification,

    /// <summary>The agreement entered into force.</summary>
    EntryIntoForce,

    /// <summary>A party delivered what it had promised, or less.</summary>
    Delivery,

    /// <summary>A public report on a party's delivery.</summary>
    Report,

    /// <summary>A party's trust in another changed.</summary>
    TrustChange,

    /// <summary>Something came from outside.</summary>
    Shock,

    /// <summary>A party that left stays bound for its notice.</summary>
    Notice,

    /// <summary>A member was suspended for what was reported of it.</summary>
    Suspension,

    /// <summary>A party left an agreement, or came back to it.</summary>
    Membership,
}

/// <summary>Who did what, when and why: the terms that made up a decision, as data and as one sentence.</summary>
public sealed record NegotiationEvent
{
    /// <summary>The replicate, from 0.</summary>
    public required int Replicate { get; init; }

    /// <summary>The period, from 1.</summary>
    public required int Period { get; init; }

    /// <summary>The calendar year of the period.</summary>
    public required int Year { get; init; }

    /// <summary>The round of the conference, from 1; 0 outside it.</summary>
    public required int Round { get; init; }

    /// <summary>What happened.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The code of who did it; null for the conference as a whole.</summary>
    public required string? Party { get; init; }

    /// <summary>The code of whom it concerned; null where nobody.</summary>
    public required string? Other { get; init; }

    /// <summary>Whether it was a yes; null where that is not the question.</summary>
    public required bool? Accepted { get; init; }

    /// <summary>The numbers behind it by name, in the order they matter.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>The reason as one sentence.</summary>
    public required string Sentence { get; init; }
}

/// <summary>One number behind a decision.</summary>
/// <param name="Name">What it is: lower case words joined by underscores.</param>
/// <param name="Value">Its value.</param>
public readonly record struct Term(string Name, double Value);
