using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies.Bidding;

/// <summary>Offers the outcome nearest above the aspiration level (Faratin, Sierra and Jennings, 1998).</summary>
[Rule("time-dependent", "the outcome nearest above an aspiration level that falls with time", "Faratin, Sierra and Jennings (1998)")]
public sealed record AspirationOffering : IOffering
{
    /// <inheritdoc/>
    public Offering Begin(BiddingTable table) => new Policy(table);

    private sealed class Policy(BiddingTable table) : Offering
    {
        public override int Next(in BiddingMoment moment, double concession) =>
            table.Cheapest(AspirationBidder.Target(table.Seat.Own, concession));
    }
}
