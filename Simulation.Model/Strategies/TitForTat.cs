using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;
using Simulation.Model.Strategies.Bidding;

namespace Simulation.Model.Strategies;

/// <summary>
/// Concedes in proportion to what the others' offers improve (relative tit for tat; Faratin, Sierra and Jennings, 1998), and accepts by
/// AC_combi.
/// </summary>
[Rule("tit-for-tat", "concedes as the others' offers improve", "Faratin, Sierra and Jennings (1998); Axelrod (1984)")]
public sealed record TitForTat : Strategy
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
            Offering = new TitForTatOffering(),
            Acceptance = new CombinedAcceptance(),
        };
}
