using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Equilibrium;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// Two parties take turns: one offers, the other accepts or makes the next offer a round later (Rubinstein, 1982). In equilibrium with
/// patience delta the first offer leaves its proposer <c>(1 - delta_2)/(1 - delta_1 delta_2)</c> of a cake, and is accepted at once.
/// </summary>
[Rule("alternating-offers", "two parties take turns to offer, the other accepts or makes the next offer", "Rubinstein (1982)")]
public sealed record AlternatingOffers : IProtocol
{
    /// <summary>How many rounds a conference has at most, one offer each.</summary>
    [Range(1, 100_000)]
    public int Rounds { get; init; } = 100;

    /// <summary>How the parties conduct themselves.</summary>
    public Conduct Conduct { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules)
    {
        if (electorate.Codes.Count != 2)
            yield return (
                "protocol",
                $"the protocol 'alternating-offers' is for two parties; here are {electorate.Codes.Count}. Take stacked-alternating-offers "
                    + $"or random-proposer for more."
            );
        if (rules.Decision is not Consensus)
            yield return ("decision", "under the protocol 'alternating-offers' both have to agree: the decision rule is consensus.");
    }

    /// <summary>One of the two answers in a round: half a question to both.</summary>
    /// <inheritdoc/>
    public double MostQuestions => Rounds / 2.0;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        if (!conference.CanBeHeld)
            return [];

        return Conduct == Conduct.Equilibrium
            ? new EquilibriumTalks(conference, Rounds, round => (round % 2) == 1 ? [1, 0] : [0, 1]).Hold()
            : TakeTurns(conference);
    }

    private IEnumerable<Ask> TakeTurns(Conference conference)
    {
        var texts = conference.Texts;
        var offers = new List<Offer>();
        var standing = -1;
        for (var round = 1; round <= Rounds; round++)
        {
            var party = (round - 1) % 2;
            yield return new TurnGiven(conference.View, texts, round, Rounds, round / (Rounds + 1.0), party, standing, offers);
            conference.Minutes.Turn(round, party);
            var turn = (Turn)conference.Answers[party];
            if (turn.Accepts)
            {
                conference.Adopt(standing, round);
                yield break;
            }

            if (turn.Passes)
                continue;

            standing = turn.Text;
            offers.Add(new Offer(party, standing));
        }

        conference.Fail(Rounds);
    }
}
