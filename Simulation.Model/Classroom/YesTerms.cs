using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Classroom;

/// <summary>
/// What a yes to a text or to joining means for a seat in a period, if everyone whom the text counts on, or who is in so far, keeps to it.
/// </summary>
/// <param name="Asked">What it asks of the seat, on the first issue.</param>
/// <param name="Alone">What the seat would do without an agreement.</param>
/// <param name="Receives">The side payment that it receives from the others (below zero: pays them), in the world's money.</param>
/// <param name="Gain">What it gains in payoff over no agreement, side payment included, before the cost of the talks and what trade with
/// outsiders changes, in the world's money.</param>
public sealed record YesTerms(double Asked, double Alone, double Receives, double Gain)
{
    /// <summary>
    /// What it asks of the seat in this period, where a schedule asks for more in the years ahead, over which <see cref="Asked"/> is taken;
    /// null where it is one number.
    /// </summary>
    public double? Now { get; init; }

    /// <summary>
    /// What a yes to a question would mean for a party; null where it is not about an agreement, or the party's turn to join has not come.
    /// </summary>
    internal static YesTerms? Of(Ask ask, int party, RunSetup setup) =>
        ask switch
        {
            TextTabled { View: var view, Draft: var draft } => Of(
                view,
                new CoalitionPlan(
                    draft.Participants,
                    Treaty.Of(view, draft, draft.Participants, 0).Commitments,
                    draft.Transfers,
                    draft.Text
                ),
                party,
                setup
            ),
            SignaturesInvited invited => Of(invited.View, invited.For(party).Inside, party, setup) with
            {
                Now = invited.Now.SequenceEqual(invited.Target) ? null : setup.Level(invited.View.Game, invited.Now, party),
            },
            MembershipOffered offered when offered.Party == party => Of(offered.View, offered.Inside, party, setup),
            _ => null,
        };

    private static YesTerms Of(PeriodView view, CoalitionPlan plan, int party, RunSetup setup) =>
        new(
            setup.Level(view.Game, plan.Profile, party),
            setup.Level(view.Game, view.StatusQuo, party),
            plan.Transfers[party],
            view.Game.Under(plan.Text).Payoff(party, plan.Profile) - view.Game.Payoff(party, view.StatusQuo) + plan.Transfers[party]
        );
}
