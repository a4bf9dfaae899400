using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// How much of what is due a party decides to deliver. Breaking a share d saves it what that part would cost; if it is seen (m) it costs
/// <c>m (delta L d + R d + F d)</c>: L what partners withhold in the next period as they answer in kind, if the breach is material, R the
/// trust it loses, F the penalty, besides what a suspension would cost. It weighs all shares and chooses by a logit
/// (<see cref="LogitChoice"/>). Under the grim rule a seen breach ends cooperation for good, so it keeps the largest share at which
/// breaking it does not pay, where stakes do not grow: <c>temptation(phi) &lt;= m (delta/(1-delta) gain(phi) + R + F)</c> (Green and
/// Porter, 1984; THEORY B7.2), in the symmetric linear-quadratic world <c>2 delta m/(1 - delta + delta m)</c>.
/// </summary>
internal sealed class DeliveryDecision(
    RunSetup setup,
    PartySetup self,
    Valuation valuation,
    Credence credence,
    OutsideOption option,
    Deterrence deterrence,
    ScratchBuffers bench
)
{
    private const int Steps = 24;
    private const int Options = 21;

    private bool IsGrim => setup.Institution.Retaliation == Retaliation.Grim;

    /// <summary>Weighs the promise and decides.</summary>
    /// <param name="ask">The promises.</param>
    /// <param name="due">The share of its promise that is due, after what it withholds in answer to others; 0 to 1.</param>
    /// <param name="draw">A uniform random number in [0, 1).</param>
    public WeighedPromise Weigh(ImplementationOpened ask, double due, double draw)
    {
        var scale = ask.View.Game.Scale(self.Index);
        if (IsGrim && due == 0)
            return new WeighedPromise(1, 1, default, default, setup.Monitoring.Detection);

        if (IsGrim)
        {
            var whole = AllKeep(ask, 1);
            var share = whole.IsKept(scale) ? 1 : LargestKept(ask, scale);
            return new WeighedPromise(share, share, whole.Per(scale), whole.Per(scale), setup.Monitoring.Detection);
        }

        var stake = Stake(ask, due);
        Span<double> worths = stackalloc double[Options];
        for (var option = 0; option < Options; option++)
            worths[option] = stake.Worth(Share(option));

        var asksNothing = worths[^1] - worths[0] == 0;
        var chosen =
            asksNothing ? 1
            : self.ChoiceNoise == 0 ? Best(stake)
            : Share(LogitChoice.Of(worths, self.ChoiceNoise, draw));
        return new WeighedPromise(chosen, 1, stake.Of(chosen).Per(scale), stake.Of(0).Per(scale), setup.Monitoring.Detection);
    }

    private bool IsAnswered(double broken) => Withholding.IsMaterial(broken, setup.Institution.MaterialBreach);

    // What is worth most jumps where a breach becomes material.
    private double Best(Breach stake)
    {
        var peak = Peak.Of(stake.Worth);
        var tolerated = 1 - setup.Institution.MaterialBreach;
        return stake.Worth(tolerated) > stake.Worth(peak) ? tolerated : peak;
    }

    private bool Suspends(double share) => setup.Institution.Suspension.Counts(share);

    private static double Share(int option) => option / (Options - 1.0);

    private Breach Stake(ImplementationOpened ask, double due)
    {
        var game = ask.View.Game;
        var each = deterrence.Of(ask.View, 0);
        var answered = deterrence.Of(ask.View, Answers(ask)) - each;
        var suspension = setup.Monitoring.Detection * Suspension(ask, game);
        Expect(ask, 0);
        return new Breach(this, ask, due, Saved(ask, due, 1), each, answered, suspension);
    }

    // Its gain if it keeps a share of what is due, the others doing what they are expected to; a lobby's loss counts besides.
    private double Saved(ImplementationOpened ask, double due, double share)
    {
        var game = ask.View.Game;
        Put(ask, self.Index, due * share);
        return valuation.Gain(game, ask.View.StatusQuo, bench.Profile)
            + (self.Interests.Sectors == 0 ? 0 : self.Interests.Sectors * game.Payoff(self.Index, bench.Profile));
    }

    // What it would lose in a period in which the partners answer that it broke its whole promise.
    private double Answers(ImplementationOpened ask)
    {
        if (setup.Institution.Retaliation == Retaliation.None)
            return 0;

        var before = Kept(ask, 0);
        return before - Kept(ask, 1);
    }

    private double Kept(ImplementationOpened ask, double breach)
    {
        Expect(ask, breach);
        Put(ask, self.Index, 1);
        return valuation.Gain(ask.View.Game, ask.View.StatusQuo, bench.Profile);
    }

    // What the others are expected to do after it was seen to break such a share of its promise.
    private void Expect(ImplementationOpened ask, double breach)
    {
        ask.View.StatusQuo.CopyTo(bench.Profile, 0);
        for (var party = 0; party < ask.Bound.Length; party++)
        {
            if (!ask.Bound[party] || party == self.Index)
                continue;

            var withheld = breach == 0 ? 0 : Withholding.Answer(option.Reciprocity(party), ask.Stakes[party, self.Index], breach);
            Put(ask, party, credence.In(party) * (1 - Math.Min(1, withheld)));
        }
    }

    private void Put(ImplementationOpened ask, int party, double share)
    {
        for (var issue = 0; issue < setup.Issues; issue++)
        {
            var index = (party * setup.Issues) + issue;
            var alone = ask.View.StatusQuo[index];
            bench.Profile[index] = alone + (share * (ask.Commitments[index] - alone));
        }
    }

    private double LargestKept(ImplementationOpened ask, double scale)
    {
        var kept = 0.0;
        var broken = 1.0;
        for (var step = 0; step < Steps; step++)
        {
            var middle = 0.5 * (kept + broken);
            (kept, broken) = AllKeep(ask, middle).IsKept(scale) ? (middle, broken) : (kept, middle);
        }

        return kept;
    }

    // What breaking a promise would save and cost if everyone kept such a share of it and a seen breach ended cooperation for good.
    private BreachBalance AllKeep(ImplementationOpened ask, double share)
    {
        var view = ask.View;
        var game = view.Game;
        view.StatusQuo.CopyTo(bench.Profile, 0);
        for (var party = 0; party < ask.Bound.Length; party++)
        {
            if (ask.Bound[party])
                Put(ask, party, share);
        }

        var gain = valuation.Gain(game, view.StatusQuo, bench.Profile) + ask.Transfers[self.Index];
        var keeping = game.Payoff(self.Index, bench.Profile);
        Put(ask, self.Index, 0);
        var saves = (1 + self.Interests.Sectors) * (game.Payoff(self.Index, bench.Profile) - keeping);
        var future = self.Strategy.IsMyopic ? 0 : deterrence.Forever(view, gain) + deterrence.TrustAtStake(view, game);
        var costs = future + setup.Enforcement.PenaltyOf(game, self.Index) + Suspension(ask, game);
        return new BreachBalance(saves, setup.Monitoring.Detection * costs);
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

    // What breaking a promise is worth, share by share.
    private sealed class Breach(
        DeliveryDecision decision,
        ImplementationOpened ask,
        double due,
        double kept,
        double each,
        double answered,
        double suspension
    )
    {
        public BreachBalance Of(double share)
        {
            var broken = 1 - share;
            var suspended = broken > 0 && decision.Suspends(share) ? suspension : 0;
            var answers = decision.IsAnswered(broken) ? answered * broken : 0;
            return new BreachBalance(decision.Saved(ask, due, share) - kept, (each * broken) + answers + suspended);
        }

        public double Worth(double share) => Of(share).Worth;
    }
}
