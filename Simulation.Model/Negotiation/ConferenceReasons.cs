using System.Globalization;
using Simulation.Model.Countries;
using Simulation.Model.Engine.Events;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation;

/// <summary>What the conference as a whole did, as data and as one sentence.</summary>
internal static class ConferenceReasons
{
    public static Reason Proposal(Draft draft)
    {
        var participants = draft.Participants.Count(takesPart => takesPart);
        var paid = draft.Transfers.Where(transfer => transfer > 0).Sum();
        var money = paid > 0 ? string.Create(CultureInfo.InvariantCulture, $", with transfers of {paid:0.###} in all") : "";
        return new Reason(
            [new Term("ambition", draft.Ambition), new Term("participants", participants), new Term("transfers", paid)],
            string.Create(CultureInfo.InvariantCulture, $"The chair tabled a text at {draft.Ambition:0.00} of the joint optimum for {participants} parties{money}."));
    }

    public static Reason Agreement(Treaty treaty, IReadOnlyList<Party> parties, Issue issue, PeriodView view)
    {
        var signatories = treaty.Signatories.Count(signs => signs);
        var outside = parties.Where((_, index) => !treaty.Signatories[index]).Select(party => party.Name).ToList();
        var added = view.Game.Total(treaty.Commitments) - view.Game.Total(view.StatusQuo);
        var without = outside.Count is 0 or > 6 ? "" : $", without {string.Join(", ", outside)}";
        var what = treaty.Text < 0 ? issue.Label : $"\"{view.Game.Texts!.Describe(treaty.Text)}\"";
        return new Reason(
            [new Term("signatories", signatories), new Term("promised_beyond_status_quo", added)],
            $"Agreement on {what} in round {treaty.Round} by {signatories} of {parties.Count} parties{without}.");
    }

    public static Reason NoAgreement(int rounds) =>
        new([new Term("rounds", rounds)], $"No agreement after {rounds} rounds: the rule for decisions was never met.");
}
