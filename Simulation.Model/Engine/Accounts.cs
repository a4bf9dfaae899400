using Simulation.Model.Institutions;
using Simulation.Model.Trust;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Engine;

/// <summary>Writes the numbers of a run's periods into the record.</summary>
internal sealed class Accounts(RunSetup setup, LaneRecord record)
{
    /// <summary>Writes down what a period came to: promises and deeds, what everyone is left with, and what collaboration takes.</summary>
    public void Close(PeriodOutcome outcome, TreatyStatus status)
    {
        Participation(outcome.Period, status);
        Promises(outcome, status);
        Payoffs(outcome, status, Gains(outcome));
        Collaboration(outcome);
    }

    /// <summary>What collaboration takes: how much of the world it covers, what parties give up for it, and what talking costs.</summary>
    public void Collaboration(PeriodOutcome outcome)
    {
        var game = outcome.Game;
        var actions = outcome.Actions;
        var fallback = (double[])actions.Clone();
        var own = game.Profile(actions);
        var alone = game.Profile(outcome.StatusQuo);
        var changed = game.Profile(fallback);
        var contributions = 0.0;
        var covered = 0.0;
        var all = 0.0;
        var talks = 0.0;
        for (var party = 0; party < setup.Count; party++)
        {
            var size = setup.FirstSize.Value[party];
            alone.Of(party).CopyTo(changed.Of(party));
            var contribution = Math.Max(0, game.Payoff(party, fallback) - game.Payoff(party, actions));
            own.Of(party).CopyTo(changed.Of(party));
            record.Set(CommonSeries.Contribution, outcome.Period, party, contribution);
            contributions += contribution;
            all += size;
            covered += outcome.Members[party] ? size : 0;
            talks += Talks(outcome, party);
        }

        record.Set(CommonSeries.Covered, outcome.Period, covered / all);
        record.Set(CommonSeries.ContributionTotal, outcome.Period, contributions);
        record.Set(CommonSeries.Messages, outcome.Period, outcome.Rounds * outcome.AtTable.Count(seated => seated));
        record.Set(CommonSeries.TransactionCost, outcome.Period, talks);
    }

    /// <summary>Trust after a period: its mean and spread over all pairs, and what each party gives and receives.</summary>
    public void Trust(int period, double[] trust)
    {
        var matrix = new TrustMatrix(trust, setup.Count);
        var sum = 0.0;
        var squares = 0.0;
        var pairs = setup.Count * (setup.Count - 1);
        for (var party = 0; party < setup.Count; party++)
        {
            var given = 0.0;
            for (var other = 0; other < setup.Count; other++)
            {
                var score = matrix[party, other];
                given += other == party ? 0 : score;
                squares += other == party ? 0 : score * score;
            }

            sum += given;
            record.Set(CommonSeries.TrustGiven, period, party, given / Math.Max(1, setup.Count - 1));
            record.Set(CommonSeries.TrustReceived, period, party, matrix.MeanIn(party));
        }

        var mean = sum / pairs;
        record.Set(CommonSeries.TrustMean, period, mean);
        record.Set(CommonSeries.TrustSpread, period, Math.Sqrt(Math.Max(0, (squares / pairs) - (mean * mean))));
    }

    private void Participation(int period, TreatyStatus status)
    {
        var members = 0;
        var signatories = 0;
        for (var party = 0; party < setup.Count; party++)
        {
            record.Set(CommonSeries.Signatory, period, party, status.Signed(party) ? 1 : 0);
            record.Set(CommonSeries.Ratified, period, party, status.Ratified(party) ? 1 : 0);
            record.Set(CommonSeries.Member, period, party, status.Bound[party] ? 1 : 0);
            signatories += status.Signed(party) ? 1 : 0;
            members += status.Bound[party] ? 1 : 0;
        }

        record.Set(CommonSeries.Signatories, period, signatories);
        record.Set(CommonSeries.Members, period, members);
        record.Set(CommonSeries.Agreement, period, members > 0 ? 1 : 0);
    }

    private void Promises(PeriodOutcome outcome, TreatyStatus status)
    {
        var commitments = status.Commitments(outcome.StatusQuo);
        var compliance = 0.0;
        var members = 0;
        for (var party = 0; party < setup.Count; party++)
        {
            record.Set(CommonSeries.Pledged, outcome.Period, party, setup.Level(outcome.Game, commitments, party));
            record.Set(CommonSeries.Delivered, outcome.Period, party, setup.Level(outcome.Game, outcome.Actions, party));
            if (!status.Bound[party])
                continue;

            var delivered = status.DeliveredShare(outcome.StatusQuo, outcome.Actions, party);
            if (double.IsNaN(delivered))
                continue;

            record.Set(CommonSeries.Decided, outcome.Period, party, outcome.Choices[party].Decided);
            record.Set(CommonSeries.Withheld, outcome.Period, party, outcome.Choices[party].Withheld);
            var kept = outcome.Choices[party].Kept(delivered);
            if (double.IsNaN(kept))
                continue;

            record.Set(CommonSeries.Compliance, outcome.Period, party, kept);
            compliance += kept;
            members++;
        }

        record.Set(CommonSeries.Rounds, outcome.Period, outcome.Rounds);
        record.Set(CommonSeries.PledgedTotal, outcome.Period, outcome.Game.Total(commitments));
        record.Set(CommonSeries.ComplianceRate, outcome.Period, members == 0 ? double.NaN : compliance / members);
    }

    // Each party's payoff above the status quo, before transfers, penalties and costs, against both references of the period.
    private double[] Gains(PeriodOutcome outcome)
    {
        var game = outcome.Game;
        var cooperative = JointSurplus.Cooperative(outcome.Open);
        var gains = new double[setup.Count];
        var best = 0.0;
        for (var party = 0; party < setup.Count; party++)
        {
            var baseline = game.Payoff(party, outcome.StatusQuo);
            gains[party] = game.Payoff(party, outcome.Actions) - baseline;
            best += outcome.Open.Payoff(party, cooperative) - baseline;
            record.Set(CommonSeries.Nash, outcome.Period, party, setup.Level(game, outcome.StatusQuo, party));
            record.Set(CommonSeries.Cooperative, outcome.Period, party, setup.Level(game, cooperative, party));
        }

        var nashTotal = game.Total(outcome.StatusQuo);
        var total = game.Total(outcome.Actions);
        var bestTotal = outcome.Open.Total(cooperative);
        record.Set(CommonSeries.DeliveredTotal, outcome.Period, total);
        record.Set(CommonSeries.AmbitionRatio, outcome.Period, (total - nashTotal) / (bestTotal - nashTotal));
        record.Set(CommonSeries.ClosingTheGap, outcome.Period, gains.Sum() / best);
        record.AddReference(new LaneTotals(nashTotal, total, bestTotal, gains.Sum(), best));
        return gains;
    }

    // What each party is left with after transfers, penalties, outsiders' losses, programmes and talks, and what that adds up to.
    private void Payoffs(PeriodOutcome outcome, TreatyStatus status, double[] gains)
    {
        var enforcement = setup.Enforcement;
        var game = outcome.Game;
        var penalties = Penalties(outcome, status);
        var welfare = 0.0;
        for (var party = 0; party < setup.Count; party++)
        {
            var gain = gains[party] + status.Transfers[party] - penalties[party];
            if (status.Bound[party] ? status.Suspended(party) : status.InForce)
                gain -= enforcement.OutsiderLoss(game, party, status.Bound);

            gain -= setup.Programmes.Cost(game, party);
            gain -= Talks(outcome, party);
            record.Set(CommonSeries.PayoffGain, outcome.Period, party, gain);
            record.Set(CommonSeries.Transfer, outcome.Period, party, status.Transfers[party]);
            welfare += gain;
        }

        record.Set(CommonSeries.WelfareGain, outcome.Period, welfare);
    }

    // What each party pays in penalties, less what it receives of them.
    private double[] Penalties(PeriodOutcome outcome, TreatyStatus status)
    {
        var penalties = new double[setup.Count];
        var others = status.Bound.Count(bound => bound) - 1;
        for (var party = 0; party < penalties.Length; party++)
        {
            var paid = status.Bound[party] ? setup.Enforcement.PenaltyOf(outcome.Game, party) * Shortfall(outcome.Reports[party]) : 0;
            penalties[party] += paid;
            if (paid == 0 || others == 0 || setup.Enforcement.PenaltiesTo == PenaltyUse.Nobody)
                continue;

            for (var member = 0; member < penalties.Length; member++)
                penalties[member] -= member != party && status.Bound[member] ? paid / others : 0;
        }

        return penalties;
    }

    // Where nothing was due, nothing is missing.
    private static double Shortfall(double report) => double.IsNaN(report) ? 0 : 1 - report;

    // What the period's talks cost a party, in the world's money.
    private double Talks(PeriodOutcome outcome, int party) =>
        outcome.AtTable[party] ? outcome.Rounds * setup.TalkCosts.OfRound(outcome.Game, party, outcome.AtTable) : 0;
}
