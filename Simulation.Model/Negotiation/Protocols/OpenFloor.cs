using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// Everyone may table a text, or back another's by tabling the same; the text with the most backers is put to the vote, of several the one
/// nearest to the middle of what was tabled (the median of Black, 1948). What passes binds those who voted for it, or everyone where the
/// decision rule binds the outvoted.
/// </summary>
[Rule(
    "open-floor",
    "everyone may table a text or back another's; the one with the most backers is put to the vote",
    "Black (1948); UN General Assembly, Rules of Procedure, rules 78 and 91"
)]
public sealed record OpenFloor : IProtocol
{
    /// <summary>How many rounds a conference has at most; each ends with a vote.</summary>
    [Range(1, 1000)]
    public int Rounds { get; init; } = 3;

    /// <inheritdoc/>
    public bool TakesVotes => true;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules)
    {
        if (world.Texts > 0)
            yield return (
                "protocol",
                "the protocol 'open-floor' tables formulae where everyone acts for itself; this world's agreements are texts: take "
                    + "alternating-multiple-offers."
            );
    }

    /// <inheritdoc/>
    public double MostQuestions => 2.0 * Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        var view = conference.View;
        var rule = conference.Rules.Decision;
        var offers = new List<Offer>();
        var chair = new Chair(rule, conference.Electorate, conference.AtTable, conference.Credence, 0);
        for (var round = 1; conference.CanBeHeld && round <= Rounds; round++)
        {
            yield return new OffersInvited(view, conference.Texts, round, Rounds, round / (Rounds + 1.0), offers);
            var tabled = Tabled(conference, round);
            if (tabled.Count == 0)
                continue;

            offers.AddRange(tabled);
            var text = MostBacked(tabled);
            var draft = conference.Texts.Draft(text, conference.AtTable);
            conference.Minutes.Tabled(round, draft, "Put to the vote was the text with the most backers,");
            yield return new TextTabled(view, round, Rounds, draft, chair.OthersSuffice(conference.AtTable));
            conference.Minutes.Positions(round);
            var accepts = chair.Accepting(conference.Answers);
            if (!conference.Passes(accepts))
                continue;

            var signatories = rule.BindsMinority ? conference.AtTable : accepts;
            conference.Conclude(Treaty.Of(view, conference.Texts.Draft(text, signatories), signatories, round));
            yield break;
        }

        conference.Fail(Rounds);
    }

    private static List<Offer> Tabled(Conference conference, int round)
    {
        var tabled = new List<Offer>();
        foreach (var party in conference.Seats())
        {
            conference.Minutes.Turn(round, party);
            if (conference.Answers[party] is Turn { Passes: false } turn)
                tabled.Add(new Offer(party, turn.Text));
        }

        return tabled;
    }

    private static int MostBacked(List<Offer> tabled)
    {
        var texts = tabled.Select(offer => offer.Text).Order().ToList();
        var middle = texts[texts.Count / 2];
        return texts
            .CountBy(text => text)
            .OrderByDescending(text => text.Value)
            .ThenBy(text => Math.Abs(text.Key - middle))
            .ThenBy(text => text.Key)
            .First()
            .Key;
    }
}
