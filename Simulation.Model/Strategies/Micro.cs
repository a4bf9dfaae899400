using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Strategies;

/// <summary>
/// Minimal concession (MiCRO; de Jonge, 2022): concedes one step for every new offer it receives, whatever the time. Where a protocol asks
/// for one concession instead of offers, it gives way linearly.
/// </summary>
[Rule("micro", "one small concession for every new offer it receives", "de Jonge (2022)")]
public sealed record Micro : Strategy
{
    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => moment.Time;

    /// <inheritdoc/>
    public override Bidder Bidder(BidderSeat seat) => new MicroBidder(seat);
}
