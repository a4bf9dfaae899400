using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Ozone;

/// <summary>
/// Substances that deplete the ozone layer: parties choose which share of their own uncontrolled consumption to end. What is still used
/// adds to a stock of chlorine that decays slowly and harms everyone; substitutes become cheaper the more they are used (Wright, 1936;
/// Arrow, 1962). It differs from climate by its numbers alone: few parties use most, and what a tonne does to a large one is worth more
/// than its end costs (Barrett, 1999).
/// </summary>
[Rule(
    "ozone",
    "ozone-depleting substances: a stock of chlorine, substitutes that become cheaper",
    "Barrett (1999); Murdoch and Sandler (1997)"
)]
public sealed record OzoneDefinition : IWorldDefinition
{
    /// <summary>
    /// Consumption in <see cref="BaseYear"/>, ODP tonnes; null takes what the parties reported (<c>ods_by_country.csv</c>).
    /// </summary>
    public PartyValues? Baseline { get; init; }

    /// <summary>The year of that consumption.</summary>
    [Range(1900, 2100)]
    public int BaseYear { get; init; } = 1986;

    /// <summary>
    /// By which share uncontrolled consumption grows in a year. Here and below the column <c>ods</c> is the consumption of the base year,
    /// ODP tonnes.
    /// </summary>
    public PartyValues Growth { get; init; } = PartyValues.Of(0.03);

    /// <summary>
    /// Standard deviation of the yearly change of the logarithm of the world's uncontrolled consumption, a random walk; 0 is certain.
    /// </summary>
    [Range(0, 1)]
    public double DemandSpread { get; init; }

    /// <summary>What a thousand ODP tonnes in the stratosphere do to each party in a year (d), million US$.</summary>
    [Required]
    public required PartyValues Damage { get; init; }

    /// <summary>The share of the stock that decays in a year (rho).</summary>
    [Range(0.0001, 1)]
    public double Decay { get; init; } = 0.015;

    /// <summary>The stock at the start, thousand ODP tonnes.</summary>
    [Range(0, 1e9)]
    public double Stock { get; init; }

    /// <summary>
    /// What it would cost each party to end all of its use at the start, million US$ a year for a thousand ODP tonnes; a share x of that
    /// costs x squared of it.
    /// </summary>
    [Required]
    public required PartyValues Cost { get; init; }

    /// <summary>
    /// How costs fall with experience (Wright's exponent): a doubling of cumulated cuts leaves <c>2^-learning</c> of them.
    /// </summary>
    [Range(0, 2)]
    public double Learning { get; init; } = 0.3;

    /// <summary>Standard deviation of the logarithm of a party's cost over replicates, each party by itself; 0 is certain.</summary>
    [Range(0, 2)]
    public double CostSpread { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public bool NeedsCountryData => Baseline is null || PartyValues.NeedData(Baseline, Growth, Damage, Cost);

    /// <inheritdoc/>
    public IReadOnlyList<string> DataFiles => Baseline is null ? [OdsReports.File] : [];

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        var tonnes = Baseline is null ? OdsReports.Read(BaseYear, context) : Baseline.ReadPositive("world.baseline", context);
        if (context.Horizon.Start < BaseYear)
            context.Problems.Add(
                "horizon.start",
                $"{context.Horizon.Start} is before the base year {BaseYear} from which consumption grows."
            );
        if (tonnes is null)
            return null;

        var offered = context with { OwnColumns = new Dictionary<string, double[]> { ["ods"] = tonnes } };
        var growth = Growth.Read("world.growth", offered, -0.5);
        var damage = Damage.Read("world.damage", offered);
        var cost = Cost.ReadPositive("world.cost", offered);
        return growth is null || damage is null || cost is null || !context.Problems.IsEmpty
            ? null
            : new OzoneWorld(this, [.. tonnes.Select(own => 1e-3 * own)], growth, Worth(damage, context), Public(cost, context), context);
    }

    // What an avoided thousand tonnes is worth now: lambda = delta d/(1 - delta (1 - rho)) (van der Ploeg and de Zeeuw, 1992).
    private double[] Worth(double[] damage, WorldContext context) =>
        [
            .. damage.Select(
                (own, party) =>
                {
                    var delta = context.Settings[party].DiscountFactor ?? CountrySettings.DefaultDiscountFactor;
                    return delta * own / (1 - (delta * (1 - Decay)));
                }
            ),
        ];

    // Private partners pay a part (THEORY A2).
    private static double[] Public(double[] cost, WorldContext context) => [.. cost.Select(own => own / (1 + context.PrivateLeverage))];
}
