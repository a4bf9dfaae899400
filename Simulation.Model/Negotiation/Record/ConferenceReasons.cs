using System.Globalization;
using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Record;

/// <summary>What the conference as a whole did, as data and as one sentence.</summary>
internal static class ConferenceReasons
{
    public static Reason Proposal(Draft draft, string how)
    {
        var participants = draft.Participants.Count(takesPart => takesPart);
        var paid = draft.Transfers.Where(transfer => transfer > 0).Sum();
        var money = paid > 0 ? string.Create(CultureInfo.InvariantCulture, $", with transfers of {paid:0.###} in all") : "";
        return new Reason(
            [new Term("ambition", draft.Ambition), new Term("participants", participants), new Term("transfers", paid)],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{how} at {draft.Ambition:0.00} of the joint optimum for {participants} parties{money}."
            )
        );
    }

    /// <summary>A pledge beside what stands of the party's earlier one, where the rules let nobody fall behind it.</summary>
    // What differs by less is the same promise.
    private const double Rounding = 1e-9;

    public static Reason Pledge(Reason announced, double pledged, double stands, string unit)
    {
        var (less, more) = SentenceNumber.Apart(pledged, stands, unit);
        return stands <= pledged + (Rounding * (1 + Math.Abs(pledged)))
            ? announced
            : new Reason(
                [.. announced.Terms, new Term("stands", stands)],
                $"{announced.Sentence[..^1]}; its earlier promise of {more} stands, as {less} would fall behind it."
            );
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
            $"Agreement on {what} in round {treaty.Round} by {signatories} of {parties.Count} parties{without}."
        );
    }

    public static Reason NoAgreement(int rounds, string why) =>
        new(
            [new Term("rounds", rounds)],
            rounds == 0 ? $"No agreement: {why}." : $"No agreement after {SentenceNumber.Count(rounds, "round")}: {why}."
        );

    public static Reason GaveUp(string name, int members) =>
        new(
            [new Term("members", members)],
            $"{name} gave up its place: {SentenceNumber.Count(members, "member")} would promise nothing beyond what each does anyway."
        );
}
