using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Classroom;

/// <summary>A moment at which a class stops for people.</summary>
/// <param name="Phase">What it is about.</param>
/// <param name="Ask">The question that the parties are asked.</param>
/// <param name="Answers">What the delegations would answer, or what their people have told them before.</param>
/// <param name="Course">The run as it would go on from here. What lies after the moment is no secret of the future, only what delegations
/// would do.</param>
public sealed record DecisionPoint(ClassPhase Phase, Ask Ask, IReadOnlyList<Answer> Answers, LaneResult Course)
{
    /// <summary>The period, from 1.</summary>
    public int Period => Ask.View.Period;

    /// <summary>The round of its conference, from 1; 0 where nothing is decided round by round.</summary>
    public int Round => Ask.Kind?.GoesByRounds() == true ? Ask.Round : 0;

    /// <summary>Whether nothing has been asked in this conference before.</summary>
    public bool OpensConference => Ask.Kind is QuestionKind.Join || (Phase == ClassPhase.Negotiate && Round == 1);

    /// <summary>How many periods are over, their reports read.</summary>
    public int PeriodsOver => Phase == ClassPhase.Review ? Period : Period - 1;

    /// <summary>Whether a party has anything to decide now.</summary>
    public bool IsAsked(int party) => Ask.Kind is not null && !Ask.View.Withdrawn[party] && Ask.Concerns(party);

    /// <summary>Why a decision is no answer to the question; null where it is one.</summary>
    /// <param name="party">Whose it is; null where it is nobody's in particular.</param>
    /// <param name="decision">The decision.</param>
    public Refusal? Check(int? party, Decision decision)
    {
        var isAnswer = decision.Matters == 1 && decision.Kind is not null && decision.Kind == Ask.Kind;
        if (!isAnswer || (party is { } who && !IsAsked(who)))
            return Refusal.NotAsked;

        return Ask.Takes(decision) ? null : Refusal.BadValue;
    }
}
