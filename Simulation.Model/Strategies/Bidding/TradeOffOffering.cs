using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>
/// Of the outcomes that are worth about its aspiration level to itself, offers the one that the others are believed to like best: gives on
/// what matters little to itself and much to them (Faratin, Sierra and Jennings, 2002; with an opponent model in place of similarity).
/// </summary>
[Rule("trade-off", "of equally good outcomes for itself, the one that the others like best", "Faratin, Sierra and Jennings (2002)")]
public sealed record TradeOffOffering : IOffering
{
    /// <summary>
    /// How far above the aspiration level an outcome counts as about equal, as a share of what separates the best outcome from the least
    /// acceptable.
    /// </summary>
    [Range(0, 1)]
    public double Band { get; init; } = 0.05;

    /// <inheritdoc/>
    public Offering Begin(BiddingTable table) => new Policy(table, Band);

    private sealed class Policy(BiddingTable table, double band) : Offering
    {
        public override int Next(in BiddingMoment moment, double concession)
        {
            var own = table.Seat.Own;
            var target = AspirationBidder.Target(own, concession);
            var least = table.Cheapest(target);
            var most = own.Utilities[least] + (band * (own.Highest - own.Floor));
            var best = least;
            var liked = double.NegativeInfinity;
            for (var outcome = 0; outcome < own.Utilities.Length; outcome++)
            {
                if (own.Utilities[outcome] < target - table.Tolerance || own.Utilities[outcome] > most)
                    continue;

                var estimate = table.Opponents.Estimate(outcome);
                if (estimate > liked + Preferences.Tolerance)
                {
                    best = outcome;
                    liked = estimate;
                }
            }

            return best;
        }
    }
}
