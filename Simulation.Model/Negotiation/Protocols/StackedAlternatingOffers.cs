using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// Parties act in turn: each accepts the offer on the table or replaces it by its own, which it accepts itself. The talks end when enough
/// accept the same offer: all of them under consensus (SAOP; Aydoğan, Festen, Hindriks and Jonker, 2017). Time in round r of N is <c>t =
/// r/(N + 1)</c>, r from 1.
/// </summary>
[Rule(
    "stacked-alternating-offers",
    "in turn each accepts the offer on the table or replaces it",
    "Aydoğan, Festen, Hindriks and Jonker (2017)"
)]
public sealed record StackedAlternatingOffers : IProtocol
{
    /// <summary>How many rounds a conference has at most; in each every party acts once.</summary>
    [Range(1, 100_000)]
    public int Rounds { get; init; } = 100;

    /// <inheritdoc/>
    public bool TakesVotes => true;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules) =>
        OneText.Unmet(this, rules);

    /// <inheritdoc/>
    public double MostQuestions => Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        var texts = conference.Texts;
        var offers = new List<Offer>();
        var standing = -1;
        var accepting = new bool[conference.AtTable.Length];
        for (var round = 1; conference.CanBeHeld && round <= Rounds; round++)
        {
            foreach (var party in conference.Seats())
            {
                yield return new TurnGiven(conference.View, texts, round, Rounds, round / (Rounds + 1.0), party, standing, offers);
                conference.Minutes.Turn(round, party);
                var turn = (Turn)conference.Answers[party];
                if (turn.Passes)
                    continue;

                if (!turn.Accepts)
                {
                    standing = turn.Text;
                    offers.Add(new Offer(party, standing));
                    Array.Clear(accepting);
                }

                accepting[party] = true;
                if (!conference.Passes(accepting))
                    continue;

                conference.Adopt(standing, round);
                yield break;
            }
        }

        conference.Fail(Rounds);
    }
}
