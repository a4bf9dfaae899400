using System.ComponentModel.DataAnnotations;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Instructions;

/// <summary>
/// What people decided for a country instead of its delegation: in a class, or to see what would come of it. A pledge, a membership, a
/// ratification and a delivery stand until the country says otherwise; a proposal and a vote are for one round.
/// </summary>
public sealed record Decision
{
    /// <summary>The period, from 1.</summary>
    [Required, Range(1, 500)]
    public required int Period { get; init; }

    /// <summary>The round of the period's conference, from 1: of a pledge, a proposal or a vote.</summary>
    [Range(1, 1000)]
    public int Round { get; init; } = 1;

    /// <summary>Who decides, by code.</summary>
    [Required]
    public required string Country { get; init; }

    /// <summary>Pledges so far on the way from the status quo (0) to what the protocol's formula asks (1), at most 1.5.</summary>
    [Range(0, 1.5)]
    public double? Pledge { get; init; }

    /// <summary>Tables a text, or backs another's by tabling the same.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Votes for the text on the table, or against it.</summary>
    public bool? Accepts { get; init; }

    /// <summary>Joins the agreement or stays in, or stays out.</summary>
    public bool? Joins { get; init; }

    /// <summary>Puts what was signed to its legislature, or holds it back; red tape acts all the same.</summary>
    public bool? Ratifies { get; init; }

    /// <summary>Decides to deliver this share of its promise, 0 to 1; its administration carries out as much of it as it can.</summary>
    [Range(0, 1)]
    public double? Delivers { get; init; }

    /// <summary>
    /// Leads the country from the next period on, though everything is left to the delegation: as after any other decision the country
    /// neither leaves an agreement by itself nor changes its government by chance, until its people hand back.
    /// </summary>
    public bool Leads { get; init; }

    /// <summary>Hands back to the delegation: nothing that people said before stands from this round on.</summary>
    public bool HandsBack { get; init; }

    /// <summary>Why, in the people's own words; events carry it.</summary>
    [StringLength(300)]
    public string Because { get; init; } = "";

    /// <summary>What is decided; null where it leads alone, or hands back.</summary>
    internal QuestionKind? Kind =>
        Pledge is not null ? QuestionKind.Pledge
        : Proposal is not null ? QuestionKind.Proposal
        : Accepts is not null ? QuestionKind.Vote
        : Joins is not null ? QuestionKind.Join
        : Ratifies is not null ? QuestionKind.Ratify
        : Delivers is not null ? QuestionKind.Deliver
        : null;

    /// <summary>Whether it was made in the talks, round by round.</summary>
    internal bool IsInTalks => Kind?.GoesByRounds() == true;

    /// <summary>Whether its numbers and words are within what anybody may decide.</summary>
    internal bool IsWithinLimits =>
        (Pledge ?? 0) is >= 0 and <= Draft.MostAmbition
        && (Proposal is null || (Proposal.Ambition is >= 0 and <= Draft.MostAmbition && Proposal.Sharing is >= 0 and <= 1))
        && (Delivers ?? 0) is >= 0 and <= 1
        && Because.Length <= 300;

    /// <summary>Whose doing it was, and why, to end a sentence with.</summary>
    internal string AsDecided => $"as its people decided{(Because.Length > 0 ? $": \"{Because}\"" : "")}";

    /// <summary>How many things are decided; a decision is about one.</summary>
    internal int Matters =>
        (Pledge is null ? 0 : 1)
        + (Proposal is null ? 0 : 1)
        + (Accepts is null ? 0 : 1)
        + (Joins is null ? 0 : 1)
        + (Ratifies is null ? 0 : 1)
        + (Delivers is null ? 0 : 1)
        + (Leads ? 1 : 0)
        + (HandsBack ? 1 : 0);
}

/// <summary>
/// A text in a world where everyone acts for itself: a formula that moves everyone the same share of the way to the joint optimum.
/// </summary>
public sealed record Proposal
{
    /// <summary>The share of the way from the status quo (0) to the joint optimum (1), at most 1.5; texts lie 0.05 apart.</summary>
    [Required, Range(0, 1.5)]
    public required double Ambition { get; init; }

    /// <summary>How much of the gains is shared equally, 0 to 1; texts lie 0.25 apart.</summary>
    [Range(0, 1)]
    public double Sharing { get; init; }
}
