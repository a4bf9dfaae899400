using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.SamplePlugin;

/// <summary>Everyone pledges once, in sight of nobody's pledge, and is bound by a share of it.</summary>
[Rule("one-pledge", "everyone pledges once, and is bound by a share of it", "this sample")]
public sealed record OnePledge : IProtocol
{
    /// <summary>Which share of what it pledges binds a party, 0 to 1.</summary>
    [Range(0, 1)]
    public double Binds { get; init; } = 1;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        var view = conference.View;
        var everyone = conference.AtTable;
        var nothing = new double[everyone.Length];
        var formula = new Draft(1, JointSurplus.Text(view.Game, view.StatusQuo, conference.Credence, everyone, 1), everyone, nothing);

        // A question to all; their answers are there when the protocol goes on.
        yield return new PledgesInvited(view, 1, 1, formula, view.StatusQuo);
        conference.Minutes.Pledges(1, party => Bound(conference, party, 0));

        var commitments = (double[])view.StatusQuo.Clone();
        foreach (var party in conference.Seats())
        {
            for (var issue = 0; issue < view.Game.Issues; issue++)
                commitments[(party * view.Game.Issues) + issue] = Bound(conference, party, issue);
        }

        conference.Conclude(new Treaty(commitments, everyone, nothing, 1));
    }

    private double Bound(Conference conference, int party, int issue)
    {
        var game = conference.View.Game;
        var pledged = Binds * ((Pledge)conference.Answers[party]).Actions[issue];
        return Math.Clamp(pledged, game.Lower(party, issue), game.Upper(party, issue));
    }
}
