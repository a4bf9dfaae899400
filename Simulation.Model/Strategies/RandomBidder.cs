using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;
using Simulation.Model.Strategies.Bidding;

namespace Simulation.Model.Strategies;

/// <summary>
/// Offers anything no worse than no agreement at random: the baseline that every other strategy should beat (Gode and Sunder, 1993).
/// </summary>
[Rule("random", "offers anything tolerable at random", "Gode and Sunder (1993)")]
public sealed record RandomBidder : Strategy
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
            Offering = new RandomOffering(),
            Acceptance = new NextAcceptance(),
        };
}
