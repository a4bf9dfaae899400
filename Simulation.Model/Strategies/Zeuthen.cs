using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Catalogs;
using Simulation.Model.Strategies.Bidding;

namespace Simulation.Model.Strategies;

/// <summary>
/// Concedes just enough when it risks less by a breakdown than the others seem to (Zeuthen, 1930; Harsanyi, 1956), and accepts by AC_combi.
/// </summary>
[Rule("zeuthen", "concedes when it risks less by a breakdown than the others", "Zeuthen (1930); Harsanyi (1956)")]
public sealed record Zeuthen : Strategy
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
            Offering = new ZeuthenOffering(),
            Acceptance = new CombinedAcceptance(),
        };
}
