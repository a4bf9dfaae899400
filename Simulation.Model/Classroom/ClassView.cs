using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Classroom;

/// <summary>What everyone in a class may see, and the projector shows. Nothing here is private to a seat.</summary>
public sealed record ClassView
{
    /// <summary>The scenario's title.</summary>
    public required string Title { get; init; }

    /// <summary>The scenario in words.</summary>
    public required string Summary { get; init; }

    /// <summary>The phase.</summary>
    public required ClassPhase Phase { get; init; }

    /// <summary>How many phases are over.</summary>
    public required int Step { get; init; }

    /// <summary>The period, from 1; 0 before the first.</summary>
    public required int Period { get; init; }

    /// <summary>Its year; 0 before the first.</summary>
    public required int Year { get; init; }

    /// <summary>The round of the conference, from 1; 0 outside it.</summary>
    public required int Round { get; init; }

    /// <summary>Which of the conferences that people hold it is, from 1; 0 before the first.</summary>
    public required int Conference { get; init; }

    /// <summary>How many people hold.</summary>
    public required int Conferences { get; init; }

    /// <summary>Whether the facilitator has stopped the class.</summary>
    public required bool IsPaused { get; init; }

    /// <summary>
    /// What is left of the phase at the moment of this view, from 0: it runs unless the class is paused. Null where the phase does not end
    /// by the clock.
    /// </summary>
    public required double? SecondsLeft { get; init; }

    /// <summary>The seats, in their order.</summary>
    public required IReadOnlyList<SeatRow> Seats { get; init; }

    /// <summary>The texts on the table, those with the most backers first.</summary>
    public required IReadOnlyList<TabledText> Tabled { get; init; }

    /// <summary>The text that is voted on; null where none is.</summary>
    public required DraftText? Draft { get; init; }

    /// <summary>What was said to everyone, the newest last.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>What the world comes to, so far.</summary>
    public required HeadlineSeries Headline { get; init; }

    /// <summary>The question before the game; empty for none.</summary>
    public required string Prediction { get; init; }

    /// <summary>The least answer that it takes; null for any.</summary>
    public required double? PredictionAtLeast { get; init; }

    /// <summary>The most that it takes; null for any.</summary>
    public required double? PredictionAtMost { get; init; }

    /// <summary>How many have answered it, those struck out left aside.</summary>
    public required int Predictions { get; init; }

    /// <summary>
    /// The answer that it would probably get if everyone went on as told so far; null before people have been asked anything, and in the
    /// debrief.
    /// </summary>
    public required double? Expected { get; init; }

    /// <summary>How many people are in the class.</summary>
    public required int People { get; init; }

    /// <summary>Whether the facilitator has closed the door to newcomers.</summary>
    public required bool IsJoiningClosed { get; init; }

    /// <summary>How often what is to be expected has changed: what a what-if said of an earlier one may not be so any more.</summary>
    public required int Prospect { get; init; }

    /// <summary>A party's name; its code where no seat has it.</summary>
    public string NameOf(string code) => Seats.FirstOrDefault(seat => seat.Code == code)?.Name ?? code;
}

/// <summary>What everyone may see of a seat.</summary>
public sealed record SeatRow
{
    /// <summary>The party.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What everyone may know of what it wants.</summary>
    public required string Brief { get; init; }

    /// <summary>Who sits there.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Whether its delegation decides by itself.</summary>
    public required bool IsBot { get; init; }

    /// <summary>Whether it has anything to decide now.</summary>
    public required bool IsAsked { get; init; }

    /// <summary>Whether its people have.</summary>
    public required bool HasDecided { get; init; }

    /// <summary>
    /// What it has promised, on the first issue: in a conference what it announced in the round before; while legislatures vote what it
    /// signed; then what binds it; null where nothing.
    /// </summary>
    public required double? Pledged { get; init; }

    /// <summary>What it would do without an agreement.</summary>
    public required double StatusQuo { get; init; }

    /// <summary>The newest public report on how much of its promise it delivered, 0 to 1; null where it had none to keep.</summary>
    public required double? Report { get; init; }

    /// <summary>The mean trust that the others say they place in it, 0 to 1.</summary>
    public required double TrustReceived { get; init; }

    /// <summary>Whether the agreement binds it.</summary>
    public required bool IsMember { get; init; }
}

/// <summary>A text on the table.</summary>
/// <param name="Ambition">The share of the way from the status quo to the joint optimum.</param>
/// <param name="Sharing">How much of the gains is shared.</param>
/// <param name="Backers">Who tabled it or backs it, by code.</param>
/// <param name="BackerNames">The same by name.</param>
public sealed record TabledText(double Ambition, double Sharing, IReadOnlyList<string> Backers, IReadOnlyList<string> BackerNames);

/// <summary>The text that is voted on.</summary>
/// <param name="Ambition">The share of the way from the status quo to the joint optimum.</param>
/// <param name="Asked">What it asks of each seat on the first issue, in the seats' order.</param>
/// <param name="Transfers">What each seat would receive from the others in every period (below zero: pay them), in the world's
/// money.</param>
public sealed record DraftText(double Ambition, IReadOnlyList<double> Asked, IReadOnlyList<double> Transfers);

/// <summary>What the world comes to.</summary>
public sealed record HeadlineSeries
{
    /// <summary>What is counted.</summary>
    public required string Label { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit of gains.</summary>
    public required string MoneyUnit { get; init; }

    /// <summary>What is promised.</summary>
    public required string IssueLabel { get; init; }

    /// <summary>Its unit.</summary>
    public required string IssueUnit { get; init; }

    /// <summary>The years.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The values so far; nothing of the years to come, until the debrief.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>
    /// The values so far, and those that will probably follow if everyone goes on as told so far; empty before people have been asked
    /// anything, and in the debrief.
    /// </summary>
    public required IReadOnlyList<double> Expected { get; init; }

    /// <summary>The values without any agreement.</summary>
    public required IReadOnlyList<double> Without { get; init; }

    /// <summary>The values under full cooperation.</summary>
    public required IReadOnlyList<double> Together { get; init; }
}

/// <summary>What a seat's people alone may see, besides what everyone sees.</summary>
public sealed record SeatView
{
    /// <summary>Who asks, by number.</summary>
    public required int Person { get; init; }

    /// <summary>What they are called.</summary>
    public required string Name { get; init; }

    /// <summary>The party's code; null for somebody who looks on.</summary>
    public required string? Seat { get; init; }

    /// <summary>Its name.</summary>
    public required string SeatName { get; init; }

    /// <summary>What only the delegation knows.</summary>
    public required string Brief { get; init; }

    /// <summary>What it has to decide; null where nothing.</summary>
    public required Question? Question { get; init; }

    /// <summary>What it has decided so far in this phase, as one sentence of the record; null where nothing.</summary>
    public required Decision? Decided { get; init; }

    /// <summary>Its gain in payoff over no agreement in each period so far, in the world's money.</summary>
    public required IReadOnlyList<double> Gains { get; init; }

    /// <summary>Its trust in each seat, in the seats' order.</summary>
    public required IReadOnlyList<double> Trusts { get; init; }

    /// <summary>The trust of each seat in it, in the seats' order.</summary>
    public required IReadOnlyList<double> TrustedBy { get; init; }

    /// <summary>What its delegation did so far and why, the newest last.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What was said to it or by it alone, the newest last.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>Its answer to the question before the game; null where it has not answered.</summary>
    public required double? Prediction { get; init; }
}
