using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// In each round every party makes an offer, then all vote on all offers; the one with the most votes among those that meet the decision
/// rule is adopted (AMOP; Aydoğan, Festen, Hindriks and Jonker, 2017). Of equals the first tabled is taken.
/// </summary>
[Rule("alternating-multiple-offers", "all make an offer, then all vote on all offers", "Aydoğan, Festen, Hindriks and Jonker (2017)")]
public sealed record AlternatingMultipleOffers : IProtocol
{
    /// <summary>How many rounds a conference has at most.</summary>
    [Range(1, 100_000)]
    public int Rounds { get; init; } = 100;

    /// <inheritdoc/>
    public bool TakesVotes => true;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules) =>
        OneText.Unmet(this, rules);

    /// <inheritdoc/>
    public double MostQuestions => 2.0 * Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        var view = conference.View;
        var texts = conference.Texts;
        var offers = new List<Offer>();
        for (var round = 1; conference.CanBeHeld && round <= Rounds; round++)
        {
            var time = round / (Rounds + 1.0);
            yield return new OffersInvited(view, texts, round, Rounds, time, offers);
            var candidates = Collect(conference, round, offers);
            if (candidates.Count == 0)
                continue;

            yield return new BallotOpened(view, texts, round, Rounds, time, candidates);
            conference.Minutes.Ballots(round);
            if (Winner(conference, conference.Votes(candidates.Count)) is not { } winner)
                continue;

            conference.Adopt(candidates[winner], round);
            yield break;
        }

        conference.Fail(Rounds);
    }

    private static List<int> Collect(Conference conference, int round, List<Offer> offers)
    {
        var candidates = new List<int>();
        foreach (var party in conference.Seats())
        {
            conference.Minutes.Turn(round, party);
            var turn = (Turn)conference.Answers[party];
            if (turn.Passes)
                continue;

            var text = turn.Text;
            offers.Add(new Offer(party, text));
            if (!candidates.Contains(text))
                candidates.Add(text);
        }

        return candidates;
    }

    private static int Yes(ReadOnlySpan<bool> votes) => votes.Count(true);

    private static int? Winner(Conference conference, bool[][] votes)
    {
        int? winner = null;
        for (var candidate = 0; candidate < votes.Length; candidate++)
        {
            if (conference.Passes(votes[candidate]) && (winner is not { } best || Yes(votes[candidate]) > Yes(votes[best])))
                winner = candidate;
        }

        return winner;
    }
}
