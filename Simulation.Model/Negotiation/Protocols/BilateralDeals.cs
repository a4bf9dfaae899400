using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// In each round every party offers every other a deal, a promise of its own effort for a requested effort of theirs, and each accepts what
/// is worth it. A party is bound to the largest of its promises that were accepted and of the requests that it accepted (RICE-N; Zhang et
/// al., 2022).
/// </summary>
[Rule("bilateral-deals", "in pairs: I do this if you do that; the largest accepted promise or request binds", "Zhang et al. (2022)")]
public sealed record BilateralDeals : IProtocol
{
    // Forty efforts, each with a promise of every party to be worked out.
    private const double LooksOfPair = 80;

    /// <summary>How many rounds of deals a conference has.</summary>
    [Range(1, 1000)]
    public int Rounds { get; init; } = 3;

    /// <inheritdoc/>
    public double MostQuestions => 2.0 * Rounds;

    /// <summary>Everyone tries forty efforts with every other, and weighs as many profiles to find what each would bring.</summary>
    /// <inheritdoc/>
    public double LooksOfAnswer(int parties) => LooksOfPair * parties;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        if (!conference.CanBeHeld)
            yield break;

        var view = conference.View;
        var atTable = conference.AtTable;
        var parties = conference.AtTable.Length;
        var draft = new Draft(
            1,
            JointSurplus.Text(view.Game, view.StatusQuo, null, atTable, 1),
            atTable,
            new double[parties],
            view.Game.FocalText
        );
        var standing = new double[parties];
        for (var round = 1; round <= Rounds; round++)
        {
            yield return new DealsInvited(view, round, Rounds, draft, standing);
            conference.Minutes.Answers(EventKind.Proposal, round);
            var promises = new double[parties * parties];
            var requests = new double[parties * parties];
            foreach (var party in conference.Seats())
            {
                var offered = (DealsOffered)conference.Answers[party];
                offered.Promises.CopyTo(promises, party * parties);
                offered.Requests.CopyTo(requests, party * parties);
            }

            yield return new DealsTabled(view, round, draft, standing, promises, requests);
            conference.Minutes.Answers(EventKind.Response, round);
            var accepts = new bool[parties * parties];
            foreach (var party in conference.Seats())
                ((DealsAccepted)conference.Answers[party]).Accepts.CopyTo(accepts, party * parties);

            var bound = BilateralRound.Bound(parties, promises, requests, accepts);
            standing = [.. standing.Zip(bound, Math.Max)];
        }

        if (standing.Any(effort => effort > 0))
            conference.Conclude(Sign(view, draft, standing));
        else
            conference.Fail(Rounds, "no deal was accepted that asks anything of anybody");
    }

    private Treaty Sign(PeriodView view, Draft draft, double[] standing)
    {
        var commitments = (double[])view.StatusQuo.Clone();
        for (var index = 0; index < commitments.Length; index++)
        {
            var party = index / view.Game.Issues;
            var issue = index % view.Game.Issues;
            commitments[index] = draft.Commitment(view, party, issue, standing[party]);
        }

        return new Treaty(commitments, [.. standing.Select(effort => effort > 0)], new double[standing.Length], Rounds, draft.Text);
    }
}
