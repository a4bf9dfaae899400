using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Engine;

/// <summary>Writes a period's numbers into the record.</summary>
internal static class Accounts
{
    /// <summary>
    /// What was promised and done, against both references of the period: what <paramref name="open"/> allows, the game before any text was
    /// agreed.
    /// </summary>
    /// <returns>Each party's payoff above the status quo, before transfers, penalties and costs.</returns>
    public static double[] Period(
        RunSetup setup,
        LaneRecord record,
        TreatyStatus status,
        PeriodView view,
        StageGame open,
        double[] actions,
        int rounds
    )
    {
        var game = view.Game;
        var statusQuo = view.StatusQuo;
        var period = view.Period;
        var cooperative = JointSurplus.Cooperative(open);
        var commitments = status.Commitments(statusQuo);
        var gains = new double[setup.Count];
        var best = 0.0;
        var compliance = 0.0;
        var members = 0;
        var signatories = 0;
        for (var party = 0; party < setup.Count; party++)
        {
            var baseline = game.Payoff(party, statusQuo);
            gains[party] = game.Payoff(party, actions) - baseline;
            best += open.Payoff(party, cooperative) - baseline;
            record.Set(CommonSeries.Pledged, period, party, setup.Level(game, commitments, party));
            record.Set(CommonSeries.Delivered, period, party, setup.Level(game, actions, party));
            record.Set(CommonSeries.Nash, period, party, setup.Level(game, statusQuo, party));
            record.Set(CommonSeries.Cooperative, period, party, setup.Level(game, cooperative, party));
            record.Set(CommonSeries.Signatory, period, party, status.Signed(party) ? 1 : 0);
            record.Set(CommonSeries.Ratified, period, party, status.Ratified(party) ? 1 : 0);
            record.Set(CommonSeries.Member, period, party, status.Bound[party] ? 1 : 0);
            signatories += status.Signed(party) ? 1 : 0;
            if (!status.Bound[party])
                continue;

            var delivered = status.DeliveredShare(view, actions, party);
            record.Set(CommonSeries.Compliance, period, party, delivered);
            compliance += delivered;
            members++;
        }

        var nashTotal = game.Total(statusQuo);
        var total = game.Total(actions);
        var bestTotal = open.Total(cooperative);
        record.Set(CommonSeries.Signatories, period, signatories);
        record.Set(CommonSeries.Members, period, members);
        record.Set(CommonSeries.Agreement, period, members > 0 ? 1 : 0);
        record.Set(CommonSeries.Rounds, period, rounds);
        record.Set(CommonSeries.PledgedTotal, period, game.Total(commitments));
        record.Set(CommonSeries.DeliveredTotal, period, total);
        record.Set(CommonSeries.AmbitionRatio, period, (total - nashTotal) / (bestTotal - nashTotal));
        record.Set(CommonSeries.ClosingTheGap, period, gains.Sum() / best);
        record.Set(CommonSeries.ComplianceRate, period, members == 0 ? double.NaN : compliance / members);
        record.AddReference(nashTotal, total, bestTotal, gains.Sum(), best);
        return gains;
    }

    /// <summary>
    /// What each party is left with after transfers, penalties, outsiders' losses, programmes and the cost of talking, and what that adds
    /// up to.
    /// </summary>
    public static void Payoffs(
        RunSetup setup,
        LaneRecord record,
        TreatyStatus status,
        PeriodView view,
        double[] reports,
        bool[] atTable,
        int rounds,
        double[] gains
    )
    {
        var welfare = 0.0;
        for (var party = 0; party < setup.Count; party++)
        {
            var gain = gains[party] + status.Transfers[party];
            if (status.Bound[party])
                gain -=
                    (setup.Penalty(view.Game, party) * (1 - reports[party]))
                    + (status.Suspended(party) ? setup.OutsiderLoss(view.Game, party, status.Bound) : 0);
            else if (status.InForce)
                gain -= setup.OutsiderLoss(view.Game, party, status.Bound);

            gain -= setup.ProgrammeCost(view.Game, party);
            if (atTable[party])
                gain -= rounds * setup.RoundCost(view.Game, party, atTable);

            record.Set(CommonSeries.PayoffGain, view.Period, party, gain);
            record.Set(CommonSeries.Transfer, view.Period, party, status.Transfers[party]);
            welfare += gain;
        }

        record.Set(CommonSeries.WelfareGain, view.Period, welfare);
    }

    /// <summary>What collaboration takes: how much of the world it covers, what parties give up for it, and what talking costs.</summary>
    public static void Collaboration(
        RunSetup setup,
        LaneRecord record,
        int period,
        StageGame game,
        double[] statusQuo,
        double[] actions,
        bool[] members,
        bool[] atTable,
        int rounds
    )
    {
        var fallback = (double[])actions.Clone();
        var contributions = 0.0;
        var covered = 0.0;
        var all = 0.0;
        var talks = 0.0;
        for (var party = 0; party < setup.Count; party++)
        {
            var first = party * setup.Issues;
            var size = setup.FirstSize.Value[party];
            statusQuo.AsSpan(first, setup.Issues).CopyTo(fallback.AsSpan(first));
            var contribution = Math.Max(0, game.Payoff(party, fallback) - game.Payoff(party, actions));
            actions.AsSpan(first, setup.Issues).CopyTo(fallback.AsSpan(first));
            record.Set(CommonSeries.Contribution, period, party, contribution);
            contributions += contribution;
            (all, covered) = (all + size, covered + (members[party] ? size : 0));
            talks += atTable[party] ? rounds * setup.RoundCost(game, party, atTable) : 0;
        }

        record.Set(CommonSeries.Covered, period, covered / all);
        record.Set(CommonSeries.ContributionTotal, period, contributions);
        record.Set(CommonSeries.Messages, period, rounds * atTable.Count(seated => seated));
        record.Set(CommonSeries.TransactionCost, period, talks);
    }

    /// <summary>Trust after a period: its mean and spread over all pairs, and what each party gives and receives.</summary>
    public static void Trust(RunSetup setup, LaneRecord record, int period, double[] trust)
    {
        var (sum, squares, pairs) = (0.0, 0.0, setup.Count * (setup.Count - 1));
        for (var party = 0; party < setup.Count; party++)
        {
            var given = 0.0;
            for (var other = 0; other < setup.Count; other++)
            {
                var score = trust[(party * setup.Count) + other];
                given += other == party ? 0 : score;
                squares += other == party ? 0 : score * score;
            }

            sum += given;
            record.Set(CommonSeries.TrustGiven, period, party, given / Math.Max(1, setup.Count - 1));
            record.Set(CommonSeries.TrustReceived, period, party, setup.MeanTrustIn(trust, party));
        }

        var mean = sum / pairs;
        record.Set(CommonSeries.TrustMean, period, mean);
        record.Set(CommonSeries.TrustSpread, period, Math.Sqrt(Math.Max(0, (squares / pairs) - (mean * mean))));
    }
}
