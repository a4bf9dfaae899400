using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Commons;

/// <summary>
/// A shared resource with numbers typed in. Flow: <c>pi_i = b_i Q - (c_i/2) q_i^2</c> (Carraro and Siniscalco, 1993), or with
/// <see cref="Saturation"/> a: <c>pi_i = (b_i/n)(a Q - Q^2/2) - (c_i/2) q_i^2</c> (Barrett, 1994). With a <see cref="Stock"/>: <c>pi_i =
/// A_i e_i - (c_i/2) e_i^2 - d_i S</c>, emissions e_i = A_i/c_i - q_i adding to a stock that decays (van der Ploeg and de Zeeuw, 1992).
/// </summary>
[Rule(
    "commons",
    "a public good typed in as numbers: linear or quadratic benefit, flow or stock",
    "Barrett (1994); Carraro and Siniscalco (1993)"
)]
public sealed record CommonsDefinition : IWorldDefinition
{
    /// <summary>The benefit of a unit of abatement to each party (b), money.</summary>
    public PartyValues Benefit { get; init; } = PartyValues.Of(1);

    /// <summary>The slope of each party's marginal cost (c), money per unit squared.</summary>
    public PartyValues Cost { get; init; } = PartyValues.Of(1);

    /// <summary>The total abatement at which further abatement has no worth (a of Barrett, 1994); null for a linear benefit.</summary>
    [Range(1e-9, 1e12)]
    public double? Saturation { get; init; }

    /// <summary>A stock that emissions add to; null for a flow.</summary>
    public StockDefinition? Stock { get; init; }

    /// <summary>Years in a period.</summary>
    [Range(1, 100)]
    public int StepYears { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public bool NeedsCountryData => PartyValues.NeedData(Benefit, Cost, Stock?.Damage, Stock?.MarginalBenefit);

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        var count = context.Parties.Count;
        var benefit = Benefit.Read("world.benefit", context);
        var cost = Cost.ReadPositive("world.cost", context);
        if (Stock is not null && Saturation is not null)
            context.Problems.Add("world.saturation", "saturation belongs to a flow, and this world has a stock: leave one of the two out.");

        var damage = Stock?.Damage.Read("world.stock.damage", context);
        var marginal = Stock?.MarginalBenefit.ReadPositive("world.stock.marginalBenefit", context);
        if (benefit is null || cost is null || (Stock is not null && (damage is null || marginal is null)) || !context.Problems.IsEmpty)
            return null;

        // Private partners pay a part: the public cost is divided by 1 + leverage (THEORY A2).
        var leverage = context.PrivateLeverage;
        for (var party = 0; party < count; party++)
            cost[party] /= 1 + leverage;

        return Stock is null
            ? new FlowWorld(benefit, cost, Saturation, StepYears)
            : new StockWorld(
                Stock,
                damage!,
                marginal!,
                cost,
                [.. context.Settings.Select(settings => settings.DiscountFactor ?? CountrySettings.DefaultDiscountFactor)],
                StepYears
            );
    }
}

/// <summary>A stock pollutant: <c>S' = (1 - decay) S + sum e_i</c>, damage <c>d_i S</c> a period.</summary>
public sealed record StockDefinition
{
    /// <summary>The share of the stock that decays in a period (rho), 0 to 1.</summary>
    [Required, Range(0, 1)]
    public required double Decay { get; init; }

    /// <summary>The stock at the start (S0).</summary>
    [Range(0, 1e15)]
    public double Initial { get; init; }

    /// <summary>Each party's damage from a unit of stock in a period (d), money.</summary>
    [Required]
    public required PartyValues Damage { get; init; }

    /// <summary>Each party's benefit from its first unit of emissions (A), money.</summary>
    [Required]
    public required PartyValues MarginalBenefit { get; init; }
}
