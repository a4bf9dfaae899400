using System.ComponentModel.DataAnnotations;
using Simulation.Model.Binding;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// Everyone announces what it will do itself, sees the others' pledges and may revise its own; nobody votes. What a party pledges follows
/// from how it expects the others to answer. With the ratchet no pledge ever falls behind an earlier one (Paris Agreement, Article 4(3)).
/// </summary>
[Rule(
    "pledge-and-review",
    "everyone pledges for itself, reviews the others' pledges and may raise its own",
    "Harstad (2023); Paris Agreement, Art. 4(3)"
)]
[FormerKey(
    "weight",
    "how far a pledge allows for others follows from trust and expected reciprocity (trust.reciprocity, countries.defaults.reciprocity): "
        + "leave it out."
)]
public sealed record PledgeAndReview : IProtocol
{
    /// <summary>How many rounds of pledging a conference has.</summary>
    [Range(1, 1000)]
    public int Rounds { get; init; } = 4;

    /// <summary>Whether a pledge may never fall behind the same party's earlier one.</summary>
    public bool Ratchet { get; init; } = true;

    /// <inheritdoc/>
    public bool AsksForMembership => false;

    /// <inheritdoc/>
    public double MostQuestions => Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        var view = conference.View;
        var atTable = conference.AtTable;
        var table = view with { Game = view.Game.Under(view.Game.FocalText) };
        var formula = new Draft(1, table.Path.Whole, atTable, new double[atTable.Length], view.Game.FocalText);
        var standing = (double[])view.StatusQuo.Clone();
        for (var round = 1; round <= Rounds; round++)
        {
            yield return new PledgesInvited(table, round, Rounds, formula, standing);
            var stands = Collect(conference, standing);
            conference.Minutes.Pledges(round, party => view.Game.Profile(stands)[party, 0]);
            standing = stands;
        }

        conference.Conclude(new Treaty(standing, atTable, new double[atTable.Length], Rounds, view.Game.FocalText));
    }

    private double[] Collect(Conference conference, double[] before)
    {
        var view = conference.View;
        var issues = view.Game.Issues;
        var standing = (double[])view.StatusQuo.Clone();
        for (var party = 0; party < conference.Answers.Length; party++)
        {
            for (var issue = 0; conference.AtTable[party] && issue < issues; issue++)
            {
                var index = (party * issues) + issue;
                var pledge = ((Pledge)conference.Answers[party]).Actions[issue];
                var floor = Ratchet ? Math.Max(before[index], view.LastCommitments[index]) : view.Game.Lower(party, issue);
                standing[index] = Math.Clamp(Math.Max(pledge, floor), view.Game.Lower(party, issue), view.Game.Upper(party, issue));
            }
        }

        return standing;
    }
}
