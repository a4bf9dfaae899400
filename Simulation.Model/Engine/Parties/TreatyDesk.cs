using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// A delegation's desk for agreements that move everyone part of the way: it signs what is worth as much as its strategy insists on.
/// </summary>
internal sealed class TreatyDesk(
    RunSetup setup,
    PartySetup self,
    TextOutlook outlook,
    MembershipDecision membership,
    PledgeDecision pledge,
    Situation situation
) : ITreatyDesk
{
    /// <inheritdoc/>
    public Position Consider(TextTabled text)
    {
        var view = text.View;
        var draft = text.Draft;
        if (view.Withdrawn[self.Index])
            return new Position(false, 0, 0, 0, 0, null);

        outlook.Read(view, draft, text.OthersSuffice[self.Index]);
        var moment = situation.Moment(view, text.Round, text.Rounds);
        var anotherRound = setup.TalkCosts.OfRound(view.Game, self.Index, draft.Participants);
        var need = Math.Max(0, ((1 - self.Strategy.Concession(moment)) * outlook.Best) - anotherRound);
        var worth = outlook.Worth(draft.Ambition);
        var accepts = worth >= need - Slack(view);
        var (low, high) = outlook.Acceptable(need);
        var reason = view.Recorded
            ? Reasons.Position(self, view, draft, outlook, moment.Trust, new JudgedText(worth, need, accepts, low, high))
            : null;
        return new Position(accepts, worth - need, outlook.Ideal, low, high, reason);
    }

    /// <inheritdoc/>
    public Pledge Promise(PledgesInvited invited)
    {
        var view = invited.View;
        var actions = view.Game.Profile(view.StatusQuo).Of(self.Index).ToArray();
        if (view.Withdrawn[self.Index])
            return new Pledge(actions, null);

        var share = pledge.Announce(invited);
        for (var issue = 0; issue < actions.Length; issue++)
            actions[issue] = view.Path.Level(self.Index, issue, share);

        return new Pledge(actions, view.Recorded ? Reasons.Pledge(setup, self, view, actions, pledge, share) : null);
    }

    /// <inheritdoc/>
    public Membership Decide(MembershipOffered offered) => membership.Decide(offered);

    // An indifferent party accepts; a millionth of what is at stake is no difference.
    private double Slack(PeriodView view) => 1e-6 * Math.Max(Math.Abs(outlook.Best), 1e-6 * view.Game.Scale(self.Index));
}
