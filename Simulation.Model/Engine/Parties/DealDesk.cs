using System.Globalization;
using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// A delegation's desk for deals in pairs and for conditional promises. Of each partner it requests the effort that would be best for it if
/// both did the same, and promises as much of it as it has conceded; it accepts a deal that leaves it no worse off, the other's promise
/// counted as far as it is trusted.
/// </summary>
internal sealed class DealDesk(
    PartySetup self,
    Valuation valuation,
    Credence credence,
    TextOutlook outlook,
    Situation situation,
    ScratchBuffers bench
) : IDealDesk
{
    private const double Tie = 1e-9;
    private const int Levels = 40;

    /// <inheritdoc/>
    public DealsOffered Offer(DealsInvited invited)
    {
        var conceded = self.Strategy.IsMyopic ? 0 : self.Strategy.Concession(situation.Moment(invited.View, invited.Round, invited.Rounds));
        var parties = invited.View.Game.Parties;
        var promises = new double[parties];
        var requests = new double[parties];
        for (var other = 0; other < parties; other++)
        {
            if (other == self.Index || invited.View.Withdrawn[other])
                continue;

            requests[other] = BestSwap(invited, other);
            promises[other] = conceded * requests[other];
        }

        return new DealsOffered(promises, requests, invited.View.Recorded ? Offered(requests, invited.View.Withdrawn, conceded) : null);
    }

    // The effort, as a share of each one's part, that would be best for it if it and the partner both did it.
    private double BestSwap(DealsInvited invited, int partner)
    {
        var best = 0.0;
        var most = Worth(invited.View, invited.Draft, invited.Standing, partner, 0, 0);
        for (var level = 1; level <= Levels; level++)
        {
            var effort = (double)level / Levels;
            var worth = Worth(invited.View, invited.Draft, invited.Standing, partner, effort, effort);
            (best, most) = worth > most ? (effort, worth) : (best, most);
        }

        return best;
    }

    /// <summary>Whose deals it accepts, each judged by itself on top of what binds so far.</summary>
    public DealsAccepted Accept(DealsTabled tabled)
    {
        var parties = tabled.View.Game.Parties;
        var accepts = new bool[parties];
        var offered = 0;
        var before = Worth(tabled.View, tabled.Draft, tabled.Standing, self.Index, 0, 0);
        for (var partner = 0; partner < parties; partner++)
        {
            if (partner == self.Index || tabled.View.Withdrawn[partner])
                continue;

            var promise = tabled.Promises[(partner * parties) + self.Index];
            var request = tabled.Requests[(partner * parties) + self.Index];
            var after = Worth(tabled.View, tabled.Draft, tabled.Standing, partner, promise, request);
            offered += promise + request > 0 ? 1 : 0;
            accepts[partner] = promise + request > 0 && after >= before - (Tie * (Math.Abs(before) + Math.Abs(after)));
        }

        return new DealsAccepted(accepts, tabled.View.Recorded ? Accepted(accepts.Count(true), offered) : null);
    }

    /// <summary>
    /// How many others have to commit themselves for a text to be worth it, if those who do are neither the largest nor the smallest.
    /// </summary>
    public Condition Commit(ConditionsInvited invited)
    {
        var others = invited.View.Game.Parties - 1;
        outlook.Read(invited.View, invited.Draft, false);
        for (var needed = 0; needed <= others; needed++)
        {
            // The share of the others' pledges that is kept: those who commit themselves, as far as they are trusted on average.
            var share = others == 0 ? 0 : needed * outlook.ExpectedShare() / others;
            if (outlook.Worth(invited.Draft.Ambition, share) >= 0)
                return new Condition(
                    needed,
                    invited.View.Recorded
                        ? new Reason([new Term("others_needed", needed)], $"{self.Party.Name} commits itself {Provided(needed)}.")
                        : null
                );
        }

        return new Condition(
            null,
            invited.View.Recorded
                ? new Reason(
                    [new Term("others", others)],
                    $"{self.Party.Name} does not commit itself: even if all {others} others did, it would lose."
                )
                : null
        );
    }

    private static string Provided(int needed) =>
        needed == 0 ? "whatever the others do"
        : needed == 1 ? "if another one does"
        : $"if {needed} others do";

    private Reason Offered(double[] requests, bool[] withdrawn, double conceded)
    {
        double[] asked = [.. requests.Where((_, other) => other != self.Index && !withdrawn[other])];
        var least = asked.Min();
        var most = asked.Max();
        return new Reason(
            [new Term("least_request", least), new Term("most_request", most), new Term("conceded", conceded)],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{self.Party.Name} asked its partners for {least:0.00} to {most:0.00} of their parts in the joint optimum and promised "
                    + $"{conceded:0.00} of the same."
            )
        );
    }

    private Reason Accepted(int accepted, int offered)
    {
        var rest =
            accepted == offered ? "none leaves it worse off"
            : accepted == 0 ? "each would leave it worse off"
            : "the others would leave it worse off";
        return new Reason(
            [new Term("accepted", accepted), new Term("offered", offered)],
            offered == 0
                ? $"{self.Party.Name} was offered no deal."
                : $"{self.Party.Name} accepted {accepted} of the {SentenceNumber.Count(offered, "deal")} that it was offered: {rest}."
        );
    }

    private double Worth(PeriodView view, Draft draft, double[] standing, int partner, double promise, double request)
    {
        var issues = view.Game.Issues;
        for (var index = 0; index < bench.Profile.Length; index++)
        {
            var party = index / issues;
            var issue = index % issues;
            var effort =
                party == self.Index ? Math.Max(standing[party], request)
                : party == partner ? Math.Max(standing[party], promise)
                : standing[party];
            bench.Profile[index] =
                view.StatusQuo[index] + (credence.In(party) * (draft.Commitment(view, party, issue, effort) - view.StatusQuo[index]));
        }

        return valuation.Gain(view.Game.Under(draft.Text), view.StatusQuo, bench.Profile);
    }
}
