using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies;

/// <summary>
/// Minimal concession (MiCRO; de Jonge, 2022): concedes one step for every new offer it receives, whatever the time. Where a protocol asks for one concession instead of offers, it gives way linearly.
/// </summary>
[Rule("micro", "one small concession for every new offer it receives", "de Jonge (2022)")]
public sealed record Micro : IStrategy
{
    /// <inheritdoc/>
    public double Concession(in BargainingMoment moment) => moment.Time;

    /// <inheritdoc/>
    public Bidder Bidder(BidderSeat seat) => new MicroBidder(seat);
}
