using System.Globalization;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Negotiation.Texts;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// Puts what people decided in place of what a delegation answers by itself. What they leave open stays the delegation's.
/// </summary>
internal sealed class InstructedDelegation(RunSetup setup, PartySetup self, Mandate mandate)
{
    private const int LastRound = int.MaxValue;

    /// <summary>The share of its promise that the people decided to deliver; null where the delegation decides.</summary>
    public Decision? Delivery(int period) => mandate.Standing(period, LastRound, decision => decision.Delivers is not null);

    /// <summary>The answer as the people want it.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="own">What the delegation would answer.</param>
    public Answer Instruct(Ask ask, Answer own) =>
        ask.View.Withdrawn[self.Index]
            ? own
            : ask switch
            {
                PledgesInvited invited
                    when mandate.Standing(ask.View.Period, invited.Round, decision => decision.Pledge is not null) is { } decision =>
                    Pledge(invited, decision),
                OffersInvited invited
                    when mandate.Now(ask.View.Period, invited.Round + 1, decision => decision.Proposal is not null) is { } decision =>
                    Offer(invited, decision),
                TextTabled text when mandate.Now(ask.View.Period, text.Round, decision => decision.Accepts is not null) is { } decision =>
                    Position(ask, (Position)own, decision),
                MembershipOffered
                or SignaturesInvited
                    when mandate.Standing(ask.View.Period, LastRound, decision => decision.Joins is not null) is { } decision =>
                    new Membership(decision.Joins!.Value, Say(ask, decision, decision.Joins.Value ? "is in" : "stays out")),
                RatificationOpened
                    when mandate.Standing(ask.View.Period, LastRound, decision => decision.Ratifies is not null)
                        is { Ratifies: false } decision => Unratified(ask, (Ratification)own, decision),
                _ => own,
            };

    private Position Position(Ask ask, Position own, Decision decision) =>
        own with
        {
            Accepts = decision.Accepts!.Value,
            Reason = Say(ask, decision, decision.Accepts.Value ? "accepted the text" : "declined the text"),
        };

    private Ratification Unratified(Ask ask, Ratification own, Decision decision) =>
        own with
        {
            Ratifies = false,
            Reason = Say(ask, decision, "has not put the agreement to its legislature"),
        };

    private Pledge Pledge(PledgesInvited invited, Decision decision)
    {
        var actions = new double[setup.Issues];
        for (var issue = 0; issue < actions.Length; issue++)
            actions[issue] = invited.Formula.Commitment(invited.View, self.Index, issue, decision.Pledge!.Value);

        return new Pledge(
            actions,
            Say(
                invited,
                decision,
                $"pledged {actions[0]:0.###} {setup.World.Issues[0].Unit} of {setup.World.Issues[0].Label}, {decision.Pledge!.Value:0.00} "
                    + $"of the way",
                new Term("share", decision.Pledge!.Value)
            )
        );
    }

    private Turn Offer(OffersInvited invited, Decision decision)
    {
        var proposal = decision.Proposal!;
        return new Turn(
            false,
            FormulaTexts.NumberOf(proposal.Ambition, proposal.Sharing),
            Say(
                invited,
                decision,
                $"tabled a text at {proposal.Ambition:0.00} of the joint optimum that shares {proposal.Sharing:0.00} of the gains",
                new Term("ambition", proposal.Ambition)
            )
        );
    }

    /// <summary>What the people decided of their promise, and what their administration made of it.</summary>
    public Reason Delivered(Decision decision, Implementation done) =>
        new(
            [new Term("decided_by_people", 1), .. DeliveryReasons.Terms(done)],
            double.IsNaN(done.CarriedOut)
                ? DeliveryReasons.NothingPromised(self)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{self.Party.Name} set out to deliver {done.Decided:0.00} of its promise, {AsDecided(decision)}"
                        + $"{DeliveryReasons.CarriedOut(done)}."
                )
        );

    private Reason? Say(Ask ask, Decision decision, FormattableString what, params Term[] terms) =>
        Say(ask, decision, what.ToString(CultureInfo.InvariantCulture), terms);

    private Reason? Say(Ask ask, Decision decision, string what, params Term[] terms) =>
        ask.View.Recorded
            ? new Reason([new Term("decided_by_people", 1), .. terms], $"{self.Party.Name} {what}, {AsDecided(decision)}.")
            : null;

    private static string AsDecided(Decision decision) =>
        $"as its people decided{(decision.Because.Length > 0 ? $": \"{decision.Because}\"" : "")}";
}
