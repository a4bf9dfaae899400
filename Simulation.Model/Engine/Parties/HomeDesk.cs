using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Randomness;

namespace Simulation.Model.Engine.Parties;

/// <summary>What a party does at home: its legislature ratifies, its administration delivers, and it learns from the reports.</summary>
internal sealed class HomeDesk(
    RunSetup setup,
    PartySetup self,
    DeliveryDecision decision,
    LeaveDecision leave,
    CountryMemory memory,
    Situation situation
) : IHomeDesk
{
    /// <inheritdoc/>
    public TrustRow Begin(Convened convened) => new(memory.Trust.Begin(convened.Tension), null);

    /// <inheritdoc/>
    public TrustRow Learn(ReportsPublished published)
    {
        memory.Withholding.Hear(self.Reciprocity, published.Breaches, published.Stakes);
        return new TrustRow(memory.Trust.Learn(published, other => situation.Misreading(published.View, other)), null);
    }

    /// <inheritdoc/>
    public Stay Review(StayConsidered asked) => leave.Decide(asked);

    /// <inheritdoc/>
    public Ratification Ratify(RatificationOpened opened)
    {
        if (!opened.Pending[self.Index])
            return new Ratification(false, null);

        var view = opened.View;
        var probability = setup.Ratification.Probability(self.VetoPlayers);
        var ratifies = situation.Stream(view, 0, Purpose.Ratification).NextBool(probability);
        return new Ratification(ratifies, view.Recorded ? Reasons.Ratification(setup, self, probability, ratifies) : null);
    }

    /// <inheritdoc/>
    public Delivery Deliver(ImplementationOpened opened, Decision? people)
    {
        var view = opened.View;
        var actions = view.Game.Profile(view.StatusQuo).Of(self.Index).ToArray();
        if (!opened.Bound[self.Index])
            return new Delivery(actions, new DeliveryChoice(1, 1, 0), null);

        var due = self.Strategy.IsMyopic ? 1 : 1 - memory.Withholding.Share;
        var weighed = decision.Weigh(opened, due, situation.Stream(view, 0, Purpose.Delivery).NextDouble());
        var ceiling = self.Strategy.DeliveryCeiling(situation.Moment(view, 1, 1));
        var decided = people?.Delivers ?? due * Math.Min(weighed.Share, ceiling);
        var capacity = setup.Programmes.Capacity(self.Index);
        var chance = Chance(view);
        var carriedOut = decided * (capacity * chance);
        var promised = view.Game.Profile(opened.Commitments).Of(self.Index);
        for (var issue = 0; issue < actions.Length; issue++)
        {
            var level = actions[issue] + (carriedOut * (promised[issue] - actions[issue]));
            actions[issue] = Math.Clamp(level, view.Game.Lower(self.Index, issue), view.Game.Upper(self.Index, issue));
        }

        var choice = new DeliveryChoice(decided, weighed.Kept, people is null ? 1 - due : 0);
        if (!view.Recorded)
            return new Delivery(actions, choice, null);

        var done = new Implementation(decided, capacity, chance, Implementation.ShareOf(opened, self.Index, actions));
        return new Delivery(
            actions,
            choice,
            people is null ? DeliveryReasons.Of(self, weighed, ceiling, 1 - due, done) : DeliveryReasons.OfPeople(self, people, done)
        );
    }

    // What chance makes of what an administration carries out: right on average, never less than nothing.
    private double Chance(PeriodView view)
    {
        var noise = setup.Institution.ImplementationNoise;
        return noise == 0 ? 1 : Math.Clamp(1 + (noise * situation.Stream(view, 0, Purpose.Implementation).NextNormal()), 0, 2);
    }
}
