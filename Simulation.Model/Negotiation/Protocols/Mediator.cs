using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Numerics;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// A mediator without interests who improves one text by trial: it draws another value for one issue, and the parties say whether they back
/// it against the text so far. The last text is put to the decision rule (Klein, Faratin, Sayama and Bar-Yam, 2003).
/// </summary>
/// <param name="conference">The table.</param>
/// <param name="rounds">How many mutations are tried.</param>
/// <param name="backing">How many of those at the table have to back a mutation.</param>
/// <param name="temperature">How readily parties take a loss in the first round, falling linearly to 0 in the last; 0 never.</param>
internal sealed class Mediator(Conference conference, int rounds, Threshold backing, double temperature)
{
    private readonly TextMutation _mutation = new(conference);

    /// <summary>Holds the talks.</summary>
    public IEnumerable<Ask> Mediate()
    {
        if (!conference.CanBeHeld)
            yield break;

        var view = conference.View;
        var texts = conference.Texts;
        var current = _mutation.Begin();
        for (var round = 1; round <= rounds; round++)
        {
            var challenger = _mutation.Next(current, round);
            if (challenger == current)
                continue;

            yield return new TextsCompared(view, texts, round, current, challenger, temperature * (rounds - round + 1) / rounds);
            conference.Minutes.Ballots(round);
            if (!IsBacked(conference.Votes(1)[0]))
                continue;

            current = challenger;
            conference.Minutes.Note(EventKind.Proposal, round, null, null, () => _mutation.Moved(challenger));
        }

        yield return new BallotOpened(view, texts, rounds + 1, rounds, 1, [current]);
        conference.Minutes.Ballots(rounds);
        if (conference.Passes(conference.Votes(1)[0]))
            conference.Adopt(current, rounds);
        else
            conference.Fail(rounds, "the last text did not meet the rule for decisions");
    }

    private bool IsBacked(ReadOnlySpan<bool> votes) => votes.Count(true) >= backing.Heads(conference.Seats().Count());
}
