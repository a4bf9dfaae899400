using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// Whether a party joins a coalition: it compares what it expects inside and outside, counting others' promises as far as it trusts them.
/// Whoever is indifferent joins, or stays (THEORY 0.4).
/// </summary>
internal sealed class MembershipDecision(
    PartySetup self,
    OutsideOption option,
    Valuation valuation,
    Credence credence,
    ScratchBuffers bench
)
{
    private const double Tie = 1e-9;

    /// <summary>The answer to an offer of membership.</summary>
    public Membership Decide(MembershipOffered offer)
    {
        var view = offer.View;
        var game = offer.View.Game;
        var inside = Worth(view, offer.Inside) + offer.Inside.Transfers[self.Index];
        var outside = Holds(view, offer.Outside)
            ? option.Worth(game.Under(offer.Outside.Text), view.StatusQuo, offer.Outside.Profile, offer.Outside.Members)
            : 0;

        var joins = inside >= outside - (Tie * (Math.Abs(inside) + Math.Abs(outside)));
        return new Membership(joins, view.Recorded ? Because(view, offer, inside, outside, joins) : null);
    }

    private static bool Holds(PeriodView view, CoalitionPlan plan) =>
        plan.Text >= 0 || !plan.Profile.AsSpan().SequenceEqual(view.StatusQuo);

    private double Worth(PeriodView view, CoalitionPlan plan)
    {
        var game = view.Game.Under(plan.Text);
        for (var index = 0; index < bench.Profile.Length; index++)
        {
            var party = index / game.Issues;
            var share = plan.Members[party] ? credence.In(party) : 1;
            bench.Profile[index] = view.StatusQuo[index] + (share * (plan.Profile[index] - view.StatusQuo[index]));
        }

        var gain = valuation.Gain(game, view.StatusQuo, bench.Profile);
        if (!plan.Members[self.Index] || self.Interests is { Sovereignty: 0, Sectors: 0 })
            return gain;

        var bound = game.Payoff(self.Index, bench.Profile);
        game.Profile(view.StatusQuo).Of(self.Index).CopyTo(game.Profile(bench.Profile).Of(self.Index));
        return gain - ((self.Interests.Sovereignty + self.Interests.Sectors) * Math.Max(0, game.Payoff(self.Index, bench.Profile) - bound));
    }

    private Reason Because(PeriodView view, MembershipOffered offer, double inside, double outside, bool joins)
    {
        var scale = view.Game.Scale(self.Index);
        var others = offer.Outside.Members.Count(member => member);
        var (within, without) = SentenceNumber.Apart((joins ? Math.Max(inside, outside) : inside) / scale, outside / scale);
        return new Reason(
            [new Term("inside", inside / scale), new Term("outside", outside / scale), new Term("other_members", others)],
            $"{self.Party.Name} {(joins ? "is in" : "stays out")}: with {SentenceNumber.Count(others, "other member")} it expects "
                + $"{within} inside and {without} outside."
        );
    }
}
