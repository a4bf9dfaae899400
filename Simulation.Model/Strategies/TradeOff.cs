using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;
using Simulation.Model.Strategies.Bidding;

namespace Simulation.Model.Strategies;

/// <summary>
/// Concedes with time, and of equally good outcomes offers the one that the others are believed to like best (Faratin, Sierra and Jennings,
/// 2002).
/// </summary>
[Rule("trade-off", "concedes with time on what the others care for most", "Faratin, Sierra and Jennings (2002)")]
public sealed record TradeOff : Strategy
{
    /// <summary>The shape of the concession curve, where a protocol asks for one concession instead of offers.</summary>
    [Range(0.01, 100)]
    public double Beta { get; init; } = 1;

    /// <inheritdoc/>
    public override Bidder Bidder(BidderSeat seat) => Parts().Bidder(seat);

    /// <inheritdoc/>
    protected override double Pace(in BargainingMoment moment) => Math.Pow(moment.Time, 1 / Beta);

    private Composed Parts() =>
        new()
        {
            Beta = Beta,
            TrustSensitivity = TrustSensitivity,
            Tolerance = Tolerance,
            Ties = Ties,
            Offering = new TradeOffOffering(),
            Acceptance = new NextAcceptance(),
        };
}
