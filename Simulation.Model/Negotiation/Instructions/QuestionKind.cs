namespace Simulation.Model.Negotiation.Instructions;

/// <summary>What is decided.</summary>
public enum QuestionKind
{
    /// <summary>How much to pledge.</summary>
    Pledge,

    /// <summary>Which text to table or to back.</summary>
    Proposal,

    /// <summary>Whether to vote for the text.</summary>
    Vote,

    /// <summary>Whether to be in.</summary>
    Join,

    /// <summary>Whether to put it to the legislature.</summary>
    Ratify,

    /// <summary>How much of the promise to deliver.</summary>
    Deliver,
}

/// <summary>What holds of the kinds of question.</summary>
public static class QuestionKinds
{
    /// <summary>Whether it is decided round by round; if not, people are asked once in a period.</summary>
    public static bool GoesByRounds(this QuestionKind kind) => kind is QuestionKind.Pledge or QuestionKind.Proposal or QuestionKind.Vote;

    /// <summary>Whether a decision is for one round only; if not, it holds until the party says otherwise.</summary>
    public static bool HoldsForOneRound(this QuestionKind kind) => kind is QuestionKind.Proposal or QuestionKind.Vote;
}
