using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Instructions;

/// <summary>
/// What a yes to a text or to joining means for a seat in a period, if everyone whom the text counts on, or who is in so far, keeps to it.
/// </summary>
/// <param name="Asked">What it asks of the seat, on the first issue.</param>
/// <param name="Alone">What the seat would do without an agreement.</param>
/// <param name="Receives">The side payment that it receives from the others (below zero: pays them), in the world's money.</param>
/// <param name="Gain">What it gains in payoff over no agreement, side payment included, before the cost of the talks and what trade with
/// outsiders changes, in the world's money.</param>
public sealed record YesTerms(double Asked, double Alone, double Receives, double Gain)
{
    /// <summary>
    /// What it asks of the seat in this period, where a schedule asks for more in the years ahead, over which <see cref="Asked"/> is taken;
    /// null where it is one number.
    /// </summary>
    public double? Now { get; init; }

    /// <summary>What it means for a party that a plan is carried out.</summary>
    /// <param name="view">What is public.</param>
    /// <param name="plan">What everyone would do.</param>
    /// <param name="party">The party.</param>
    /// <param name="level">What counts as a party's level in a profile.</param>
    public static YesTerms Of(PeriodView view, CoalitionPlan plan, int party, LevelOfParty level) =>
        new(
            level(view.Game, plan.Profile, party),
            level(view.Game, view.StatusQuo, party),
            plan.Transfers[party],
            view.Game.Under(plan.Text).Payoff(party, plan.Profile) - view.Game.Payoff(party, view.StatusQuo) + plan.Transfers[party]
        );
}
