using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What breaking a whole promise costs a party in expectation: <c>m (delta L + R + F)</c>, with m the probability that it is seen, L what
/// partners withhold in the next period as they answer in kind, R the trust it loses, F the penalty. What it fears is what the rules do:
/// answers come later than the breach, when as much more is at stake as it has seen stakes grow (<see cref="GrowthMemory"/>).
/// </summary>
internal sealed class Deterrence(RunSetup setup, PartySetup self, Withholding withholding, GrowthMemory growth)
{
    /// <summary>The expected cost of breaking a whole promise, in the world's money.</summary>
    /// <param name="view">What is public.</param>
    /// <param name="answers">What the answers of its partners would cost it (L), in the world's money.</param>
    public double Of(PeriodView view, double answers)
    {
        var costs = setup.Enforcement.PenaltyOf(view.Game, self.Index);
        if (!self.Strategy.IsMyopic)
            costs += (Lasting(view) * answers) + TrustAtStake(view, view.Game);

        return setup.Monitoring.Detection * costs;
    }

    /// <summary>What it would lose if cooperation ended for good after this period, in the world's money.</summary>
    /// <param name="view">What is public.</param>
    /// <param name="gain">What cooperation brings it in this period, in the world's money.</param>
    public double Forever(PeriodView view, double gain)
    {
        var next = Next(view);
        return next / (1 - next) * gain;
    }

    /// <summary>The share of its promise that a partner is expected to withhold after a breach, 0 to 1.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="reciprocity">How far it is expected to answer in kind, 0 to 1.</param>
    /// <param name="breach">The share of the promise that is broken, 0 to 1.</param>
    public double Withheld(int partner, double reciprocity, double breach) =>
        setup.Institution.Retaliation switch
        {
            Retaliation.Proportional => Withholding.Answer(reciprocity, Stake(partner), breach),
            Retaliation.Grim => breach > 0 ? 1 : 0,
            _ => 0,
        };

    /// <summary>The trust that a seen breach of a whole promise costs it, in the world's money.</summary>
    // A reported breach takes about 1/(W + 1/(1 - lambda)) of the trust it enjoys, which grows back at the rate evidence is forgotten.
    public double TrustAtStake(PeriodView view, StageGame game)
    {
        if (!setup.Channels.Compliance || self.Interests.Reputation == 0)
            return 0;

        var trust = setup.Scenario.Trust;
        var memory = 1 / Math.Max(1 - trust.Forgetting, 1.0 / Math.Max(view.Period, 1));
        var lost = new TrustMatrix(view.Trust, setup.Count).MeanIn(self.Index) / (trust.PriorWeight + memory);
        return self.Interests.Reputation * game.Scale(self.Index) * lost * self.Patience / (1 - (self.Patience * trust.Forgetting));
    }

    // Answers begin in the next period where it is seen that the breach was a decision, and fade as they are forgiven.
    private double Lasting(PeriodView view)
    {
        var next = Next(view);
        return setup.Institution.Transparency * next / (1 - (next * (1 - setup.Institution.Forgiveness)));
    }

    // What a period's cooperation is worth a period before, as a share of what this one's is: delta g. However fast stakes grow, no more
    // than half of its impatience is made up for, so that the future stays finite.
    private double Next(PeriodView view) => Math.Min(self.Patience * growth.Of(view), (1 + self.Patience) / 2);

    // Before there are reports, all promises count alike.
    private double Stake(int partner) => withholding.Stakes?[partner, self.Index] ?? 1;
}
