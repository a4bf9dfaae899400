using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// The rules of who may say what, when. Immutable; its settable properties are the keys a scenario may give beside <c>kind</c>. A protocol
/// reads as a story: it yields a question to all parties, finds their answers in <see cref="Conference.Answers"/> when it goes on, and
/// states the result by <see cref="Conference.Conclude"/>.
/// </summary>
public interface IProtocol
{
    /// <summary>How many profiles a party looks at to answer a usual question, such as what to accept.</summary>
    const double UsualLooks = 20;

    /// <summary>Whether the decision rule says what passes; if not, everyone decides for itself.</summary>
    bool TakesVotes => false;

    /// <summary>
    /// Whether every conference asks the parties anew whether they are in; if not, who is bound stays so unless it leaves between
    /// conferences.
    /// </summary>
    bool AsksForMembership => true;

    /// <summary>Whether the fund pays transfers under this protocol.</summary>
    bool PaysTransfers => false;

    /// <summary>
    /// How many questions one conference asks of all parties if it takes all the rounds that it may; 0 or more, a half where only one of
    /// two is asked.
    /// </summary>
    double MostQuestions => 1;

    /// <summary>How many profiles of actions a party looks at to answer one of them: what a run costs before it is played.</summary>
    /// <param name="parties">How many take part.</param>
    double LooksOfAnswer(int parties) => UsualLooks;

    /// <summary>Holds one conference; a question may be the protocol's own (<see cref="Ask{TAnswer}"/>).</summary>
    IEnumerable<Ask> Negotiate(Conference conference);

    /// <summary>Columns of the country data by which it tells parties apart.</summary>
    IReadOnlyList<string> Columns => [];

    /// <summary>
    /// What this protocol needs and the scenario does not offer, one sentence each with the key of <c>institution</c> it is about; nothing
    /// where it can be held.
    /// </summary>
    /// <param name="world">What is negotiated.</param>
    /// <param name="electorate">Who takes part.</param>
    /// <param name="rules">The rules of the table.</param>
    IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules) => [];
}
