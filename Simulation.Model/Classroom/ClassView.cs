using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Classroom;

/// <summary>What everyone in a class may see, and the projector shows. Nothing here is private to a seat.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Summary">The scenario in words.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Step">How many phases are over.</param>
/// <param name="Period">The period, from 1; 0 before the first.</param>
/// <param name="Year">Its year; 0 before the first.</param>
/// <param name="Round">The round of the conference, from 1; 0 outside it.</param>
/// <param name="Conference">Which of the conferences that people hold it is, from 1; 0 before the first.</param>
/// <param name="Conferences">How many people hold.</param>
/// <param name="IsPaused">Whether the facilitator has stopped the class.</param>
/// <param name="SecondsLeft">What is left of the phase at the moment of this view, from 0: it runs unless the class is paused. Null where
/// the phase does not end by the clock.</param>
/// <param name="Seats">The seats, in their order.</param>
/// <param name="Tabled">The texts on the table, those with the most backers first.</param>
/// <param name="Draft">The text that is voted on; null where none is.</param>
/// <param name="Messages">What was said to everyone, the newest last.</param>
/// <param name="Headline">What the world comes to, so far.</param>
/// <param name="Prediction">The question before the game; empty for none.</param>
/// <param name="PredictionAtLeast">The least answer that it takes; null for any.</param>
/// <param name="PredictionAtMost">The most that it takes; null for any.</param>
/// <param name="Predictions">How many have answered it, those struck out left aside.</param>
/// <param name="Expected">The answer that it would probably get if everyone went on as told so far; null before people have been asked
/// anything, and in the debrief.</param>
/// <param name="People">How many people are in the class.</param>
/// <param name="IsJoiningClosed">Whether the facilitator has closed the door to newcomers.</param>
/// <param name="Prospect">How often what is to be expected has changed: what a what-if said of an earlier one may not be so any
/// more.</param>
public sealed record ClassView(
    string Title,
    string Summary,
    ClassPhase Phase,
    int Step,
    int Period,
    int Year,
    int Round,
    int Conference,
    int Conferences,
    bool IsPaused,
    double? SecondsLeft,
    IReadOnlyList<SeatRow> Seats,
    IReadOnlyList<TabledText> Tabled,
    DraftText? Draft,
    IReadOnlyList<Message> Messages,
    HeadlineSeries Headline,
    string Prediction,
    double? PredictionAtLeast,
    double? PredictionAtMost,
    int Predictions,
    double? Expected,
    int People,
    bool IsJoiningClosed,
    int Prospect
)
{
    /// <summary>A party's name; its code where no seat has it.</summary>
    public string NameOf(string code) => Seats.FirstOrDefault(seat => seat.Code == code)?.Name ?? code;
}

/// <summary>What everyone may see of a seat.</summary>
/// <param name="Code">The party.</param>
/// <param name="Name">Its name.</param>
/// <param name="Brief">What everyone may know of what it wants.</param>
/// <param name="People">Who sits there.</param>
/// <param name="IsBot">Whether its delegation decides by itself.</param>
/// <param name="IsAsked">Whether it has anything to decide now.</param>
/// <param name="HasDecided">Whether its people have.</param>
/// <param name="Pledged">What it has promised, on the first issue: in a conference what it announced in the round before; while
/// legislatures vote what it signed; then what binds it; null where nothing.</param>
/// <param name="StatusQuo">What it would do without an agreement.</param>
/// <param name="Report">The newest public report on how much of its promise it delivered, 0 to 1; null where it had none to keep.</param>
/// <param name="TrustReceived">The mean trust that the others say they place in it, 0 to 1.</param>
/// <param name="IsMember">Whether the agreement binds it.</param>
public sealed record SeatRow(
    string Code,
    string Name,
    string Brief,
    IReadOnlyList<string> People,
    bool IsBot,
    bool IsAsked,
    bool HasDecided,
    double? Pledged,
    double StatusQuo,
    double? Report,
    double TrustReceived,
    bool IsMember
);

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
/// <param name="Label">What is counted.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="MoneyUnit">The unit of gains.</param>
/// <param name="IssueLabel">What is promised.</param>
/// <param name="IssueUnit">Its unit.</param>
/// <param name="Years">The years.</param>
/// <param name="Values">The values so far; nothing of the years to come, until the debrief.</param>
/// <param name="Expected">The values so far, and those that will probably follow if everyone goes on as told so far; empty before people
/// have been asked anything, and in the debrief.</param>
/// <param name="Without">The values without any agreement.</param>
/// <param name="Together">The values under full cooperation.</param>
public sealed record HeadlineSeries(
    string Label,
    string Unit,
    string MoneyUnit,
    string IssueLabel,
    string IssueUnit,
    IReadOnlyList<int> Years,
    IReadOnlyList<double> Values,
    IReadOnlyList<double> Expected,
    IReadOnlyList<double> Without,
    IReadOnlyList<double> Together
);

/// <summary>What a seat's people alone may see, besides what everyone sees.</summary>
/// <param name="Person">Who asks, by number.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Seat">The party's code; null for somebody who looks on.</param>
/// <param name="SeatName">Its name.</param>
/// <param name="Brief">What only the delegation knows.</param>
/// <param name="Question">What it has to decide; null where nothing.</param>
/// <param name="Decided">What it has decided so far in this phase, as one sentence of the record; null where nothing.</param>
/// <param name="Gains">Its gain in payoff over no agreement in each period so far, in the world's money.</param>
/// <param name="Trusts">Its trust in each seat, in the seats' order.</param>
/// <param name="TrustedBy">The trust of each seat in it, in the seats' order.</param>
/// <param name="Reasons">What its delegation did so far and why, the newest last.</param>
/// <param name="Messages">What was said to it or by it alone, the newest last.</param>
/// <param name="Prediction">Its answer to the question before the game; null where it has not answered.</param>
public sealed record SeatView(
    int Person,
    string Name,
    string? Seat,
    string SeatName,
    string Brief,
    Question? Question,
    Decision? Decided,
    IReadOnlyList<double> Gains,
    IReadOnlyList<double> Trusts,
    IReadOnlyList<double> TrustedBy,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<Message> Messages,
    double? Prediction
);
