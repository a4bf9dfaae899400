using System.Globalization;
using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// Whether a party stays in an agreement that binds it. It compares what it expects inside with what it expects outside, where the others
/// answer in kind (<see cref="OutsideOption"/>), from the end of its notice on, less the trust that leaving costs, and leaves in a year
/// with chance <c>1/(1 + exp((V_in - V_out)/(sigma max(|V_in|, |V_out|))))</c>. One that has left comes back in a year with the chance
/// <c>1/(1 + exp((V_out - V_in)/(sigma max(|V_in|, |V_out|))))</c>; where nothing binds anybody any more it has nothing to lose, and does.
/// </summary>
internal sealed class LeaveDecision(
    RunSetup setup,
    PartySetup self,
    Valuation valuation,
    Credence credence,
    OutsideOption option,
    Deterrence deterrence,
    Situation situation,
    ScratchBuffers bench
)
{
    /// <summary>Decides whether to be in this period.</summary>
    public Stay Decide(StayConsidered asked)
    {
        var isBound = asked.Bound[self.Index];
        if (!isBound && !asked.Left[self.Index])
            return new Stay(true, null);

        var view = asked.View;
        var horizon = self.Patience / (1 - self.Patience);
        var inside = horizon * Inside(asked);
        var outside =
            (Math.Pow(self.Patience, isBound ? setup.Institution.Withdrawal.Notice : 0) * horizon * Outside(asked))
            + ((1 - Math.Pow(self.Patience, isBound ? setup.Institution.Withdrawal.Notice : 0)) * inside);
        if (isBound && !self.Strategy.IsMyopic)
            outside -= deterrence.TrustAtStake(view, view.Game);

        var chance = isBound ? ChanceToMove(inside, outside, atPar: 0) : ChanceToMove(outside, inside, atPar: 1);
        var moves = situation.Stream(view, 0, Randomness.Purpose.Leaving).NextBool(chance);
        return new Stay(isBound != moves, view.Recorded && moves ? Because(view, inside, outside, chance, isBound) : null);
    }

    // The chance that it changes its place within a period; at par where chance has no say and both places are worth the same.
    private double ChanceToMove(double here, double there, double atPar)
    {
        var scale = self.LeavingNoise * Math.Max(Math.Abs(here), Math.Abs(there));
        var inAYear =
            scale > 0 ? 1 / (1 + Math.Exp((here - there) / scale))
            : there > here ? 1
            : there < here ? 0
            : atPar;
        return 1 - Math.Pow(1 - inAYear, setup.World.StepYears);
    }

    private double Inside(StayConsidered asked)
    {
        var game = asked.View.Game;
        for (var index = 0; index < bench.Profile.Length; index++)
        {
            var party = index / game.Issues;
            var share = party == self.Index ? 1 : credence.In(party);
            var alone = asked.View.StatusQuo[index];
            bench.Profile[index] = alone + (share * (asked.Commitments[index] - alone));
        }

        return valuation.Gain(game, asked.View.StatusQuo, bench.Profile) + asked.Transfers[self.Index];
    }

    // Under the grim rule leaving, a breach that all see, ends cooperation for good.
    private double Outside(StayConsidered asked)
    {
        var endsAll = setup.Institution.Retaliation == Retaliation.Grim && asked.Bound[self.Index];
        var plan = endsAll ? asked.View.StatusQuo : asked.Commitments;
        return option.Worth(asked.View.Game, asked.View.StatusQuo, plan, asked.Bound);
    }

    private Reason Because(PeriodView view, double inside, double outside, double chance, bool leaves)
    {
        var scale = view.Game.Scale(self.Index);
        var (within, without) = SentenceNumber.Apart(inside / scale, outside / scale);
        var isWorse = leaves ? inside > outside : inside < outside;
        var politics = isWorse ? $" It would have been better off {(leaves ? "inside" : "outside")}: politics at home had a say." : "";
        var worth =
            inside == 0 && outside == 0
                ? "nothing binds anybody at present, so that it has nothing to lose."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"it expects {within} inside and {without} outside, trust and notice counted; the chance of that in this period was "
                        + $"{chance:0.00}.{politics}"
                );
        return new Reason(
            [new Term("inside", inside / scale), new Term("outside", outside / scale), new Term("chance", chance)],
            $"{self.Party.Name} {(leaves ? "left" : "came back to")} the agreement: {worth}"
        );
    }
}
