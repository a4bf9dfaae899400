using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// A mediator who asks not which text is preferred but which could be lived with: a mutation stays where strictly more parties would accept
/// it now than the text so far (Brams and Fishburn, 1978, on approval). The parties' strategies ask less as time goes by; the talks end as
/// soon as those who accept meet the decision rule.
/// </summary>
/// <param name="conference">The table.</param>
/// <param name="rounds">How many mutations are tried at most.</param>
internal sealed class ApprovalMediator(Conference conference, int rounds)
{
    private readonly TextMutation _mutation = new(conference);

    /// <summary>Holds the talks.</summary>
    public IEnumerable<Ask> Mediate()
    {
        if (!conference.CanBeHeld)
            yield break;

        var current = _mutation.Begin();
        for (var round = 1; round <= rounds; round++)
        {
            var challenger = _mutation.Next(current, round);
            yield return new BallotOpened(conference.View, conference.Texts, round, rounds, round / (rounds + 1.0), [current, challenger]);
            conference.Minutes.Ballots(round);
            var votes = conference.Votes(2);
            if (Yes(votes[1]) > Yes(votes[0]))
            {
                current = challenger;
                votes[0] = votes[1];
                conference.Minutes.Note(EventKind.Proposal, round, null, null, () => _mutation.Moved(challenger));
            }

            if (!conference.Passes(votes[0]))
                continue;

            conference.Adopt(current, round);
            yield break;
        }

        conference.Fail(rounds);
    }

    private static int Yes(ReadOnlySpan<bool> votes) => votes.Count(true);
}
