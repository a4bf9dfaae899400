using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// How much of its promise a party keeps. It expects its partners to keep as large a share as it does itself, and keeps the largest share
/// phi at which breaking the rest does not pay (one-shot deviation under Nash reversion; Green and Porter, 1984; THEORY B7.2):
/// <c>temptation(phi) &lt;= m (delta/(1-delta) gain(phi) + F + rep)</c>, with m the probability that a breach is detected, delta its
/// patience, F the penalty and rep the trust it would lose. In the symmetric linear-quadratic world this is <c>A = 2 delta m/(1 - delta +
/// delta m)</c>.
/// </summary>
internal sealed class DeliveryDecision(RunSetup setup, PartySetup self, Valuation valuation, ScratchBuffers bench)
{
    private const int Steps = 24;

    /// <summary>Weighs the promise: the share of it that is worth keeping, before the strategy's ceiling, and why.</summary>
    public WeighedPromise Weigh(ImplementationOpened ask)
    {
        var whole = Look(ask, 1);
        var scale = ask.View.Game.Scale(self.Index);
        return new WeighedPromise(
            whole.IsKept(scale) ? 1 : LargestKept(ask),
            whole.Temptation / scale,
            whole.Deterrence / scale,
            setup.Monitoring.Detection
        );
    }

    private double LargestKept(ImplementationOpened ask)
    {
        var scale = ask.View.Game.Scale(self.Index);
        var kept = 0.0;
        var broken = 1.0;
        for (var step = 0; step < Steps; step++)
        {
            var middle = 0.5 * (kept + broken);
            (kept, broken) = Look(ask, middle).IsKept(scale) ? (middle, broken) : (kept, middle);
        }

        return kept;
    }

    // What breaking a promise would save and risk if everyone kept such a share of it.
    private Balance Look(ImplementationOpened ask, double share)
    {
        var view = ask.View;
        var game = view.Game;
        var profile = bench.Profile;
        view.StatusQuo.CopyTo(profile, 0);
        for (var party = 0; party < ask.Bound.Length; party++)
        {
            for (var issue = 0; ask.Bound[party] && issue < setup.Issues; issue++)
            {
                var index = (party * setup.Issues) + issue;
                profile[index] += share * (ask.Commitments[index] - view.StatusQuo[index]);
            }
        }

        var gain = valuation.Gain(game, view.StatusQuo, profile) + ask.Transfers[self.Index];
        var keeping = game.Payoff(self.Index, profile);
        game.Profile(view.StatusQuo).Of(self.Index).CopyTo(game.Profile(profile).Of(self.Index));
        var temptation = (1 + self.Interests.Sectors) * (game.Payoff(self.Index, profile) - keeping);
        var deterrence =
            setup.Monitoring.Detection
            * (
                (self.Strategy.IsMyopic ? 0 : Continuation(gain) + TrustAtStake(view, game))
                + setup.Enforcement.PenaltyOf(game, self.Index)
                + Suspension(ask, game)
            );
        return new Balance(temptation, deterrence);
    }

    // A breach that is seen for long enough costs the transfers and the trade measure while it lasts.
    private double Suspension(ImplementationOpened ask, StageGame game)
    {
        var clause = setup.Institution.Suspension;
        if (clause.After == 0)
            return 0;

        var loss = setup.Enforcement.OutsiderLoss(game, self.Index, ask.Bound) + Math.Max(0, ask.Transfers[self.Index]);
        return clause.PresentLoss(loss, self.Patience);
    }

    private double Continuation(double gain) => self.Patience / (1 - self.Patience) * gain;

    // A reported breach takes about 1/(W + 1/(1 - lambda)) of the trust it enjoys, which grows back at the rate evidence is forgotten.
    private double TrustAtStake(PeriodView view, StageGame game)
    {
        if (!setup.Channels.Compliance || self.Interests.Reputation == 0)
            return 0;

        var trust = setup.Scenario.Trust;
        var memory = 1 / Math.Max(1 - trust.Forgetting, 1.0 / Math.Max(view.Period, 1));
        var lost = new TrustMatrix(view.Trust, setup.Count).MeanIn(self.Index) / (trust.PriorWeight + memory);
        return self.Interests.Reputation * game.Scale(self.Index) * lost * self.Patience / (1 - (self.Patience * trust.Forgetting));
    }

    // In the world's money; a trillionth of the payoff scale is rounding.
    private readonly record struct Balance(double Temptation, double Deterrence)
    {
        public bool IsKept(double scale) => Temptation <= Deterrence + (1e-12 * scale);
    }
}
