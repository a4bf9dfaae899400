using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Classroom;

/// <summary>
/// Where a class stands. The phases from negotiating to reviewing come again with every conference that is held by people.
/// </summary>
public enum ClassPhase
{
    /// <summary>People come in and take seats.</summary>
    Lobby,

    /// <summary>The first question, to try; nothing of it counts.</summary>
    Practice,

    /// <summary>Everyone reads its brief.</summary>
    Brief,

    /// <summary>Pledges or proposals are made.</summary>
    Negotiate,

    /// <summary>A text is voted on, joined or put to the legislatures.</summary>
    Vote,

    /// <summary>Everyone decides how much of its promise it delivers.</summary>
    Implement,

    /// <summary>The reports are out and trust has moved.</summary>
    Review,

    /// <summary>The years have been played to the end; all is open.</summary>
    Debrief,
}

/// <summary>What holds of phases.</summary>
public static class ClassPhases
{
    /// <summary>Whether the talks have yet to begin, so that nobody has seen what they lead to.</summary>
    public static bool IsBeforeTalks(this ClassPhase phase) => phase < ClassPhase.Negotiate;

    /// <summary>The phase in which a kind of question is put.</summary>
    public static ClassPhase Phase(this QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Pledge or QuestionKind.Proposal => ClassPhase.Negotiate,
            QuestionKind.Deliver => ClassPhase.Implement,
            _ => ClassPhase.Vote,
        };
}
