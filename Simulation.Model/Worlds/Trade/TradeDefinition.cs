using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Trade;

/// <summary>
/// Trade between pairs of parties: tariffs (Johnson, 1953; Kennan and Riezman, 1988), non-tariff barriers that are pure waste, and foreign
/// investment that fears expropriation. Parties negotiate how much of each they take down. The three blocks are optional and separate: the
/// worth of one does not hang on the others.
/// </summary>
[Rule(
    "trade",
    "tariffs between pairs, barriers that waste, and foreign investment under risk",
    "Johnson (1953); Kennan and Riezman (1988); Bagwell and Staiger (2002)"
)]
public sealed record TradeDefinition : IWorldDefinition
{
    /// <summary>
    /// What each party imports in a year under free trade, billion US$; shared out over partners by <see cref="Flows"/> or by gravity.
    /// </summary>
    public PartyValues? Imports { get; init; }

    /// <summary>
    /// Imports typed in: importer, then exporter, billion US$ a year (<c>{ USA: { CHN: 500 } }</c>); in place of <see cref="Imports"/>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Flows { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>
    /// How imports fall with distance between real countries: partners share them by GDP over distance to this power (Tinbergen, 1962).
    /// </summary>
    [Range(0, 3)]
    public double DistanceElasticity { get; init; } = 1;

    /// <summary>Tariffs; null where they are not at issue.</summary>
    public TariffDefinition? Tariffs { get; init; }

    /// <summary>Non-tariff barriers; null where they are not at issue.</summary>
    public BarrierDefinition? Barriers { get; init; }

    /// <summary>Foreign investment; null where it is not at issue.</summary>
    public InvestmentDefinition? Investment { get; init; }

    /// <summary>Years in a period.</summary>
    [Range(1, 100)]
    public int StepYears { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public bool NeedsCountryData => PartyValues.NeedData(Imports, Investment?.Stock, Investment?.Risk);

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        if (Tariffs is null && Barriers is null && Investment is null)
            context.Problems.Add("world", "nothing to negotiate: add one of tariffs, barriers and investment.");

        var flows = TradeFlows.Read(this, context);
        var stock = Investment?.Stock.Read("world.investment.stock", context);
        var risk = Investment?.Risk.Read("world.investment.risk", context);
        foreach (var too in risk?.Where(one => one > 1) ?? [])
            context.Problems.Add("world.investment.risk", $"expected probabilities of 0 to 1; found {too}.");

        return flows is null || !context.Problems.IsEmpty
            ? null
            : new TradeWorld(
                new TradeBook(this, flows, stock ?? [], risk ?? [], 1 / (1 + context.PrivateLeverage)),
                context.Parties,
                PartySizes.With("imports", flows.Imports, context)
            );
    }
}

/// <summary>
/// Tariffs. Without agreement each party sets the one that is best for itself, a third of the prohibitive one (Johnson, 1953).
/// </summary>
public sealed record TariffDefinition
{
    /// <summary>
    /// The tariff that ends trade, as a share of the price; the tariff of a trade war is a third of it (1.8 gives the 60 % of Ossa, 2014).
    /// </summary>
    [Range(0.001, 100)]
    public double Prohibitive { get; init; } = 1.8;

    /// <summary>Whether each partner can be given a tariff of its own; otherwise all get the same (most favoured nation).</summary>
    public bool Discriminating { get; init; }
}

/// <summary>Non-tariff barriers: a cost to both sides that brings no revenue.</summary>
public sealed record BarrierDefinition
{
    /// <summary>What they cost, as a tariff that would be as high, a share of the price.</summary>
    [Range(0.0001, 1)]
    public double Level { get; init; } = 0.1;

    /// <summary>
    /// What it costs a party to take all of its own down (new rules, inspections, a lobby's loss), as a share of its imports times the
    /// level; above 0.
    /// </summary>
    [Range(0.001, 10)]
    public double Adjustment { get; init; } = 0.5;
}

/// <summary>Foreign investment that is held up by the fear of expropriation; a host can bind itself to protect it.</summary>
public sealed record InvestmentDefinition
{
    /// <summary>The foreign capital that each host could use, billion US$.</summary>
    [Required]
    public required PartyValues Stock { get; init; }

    /// <summary>The probability that a host without a commitment takes the return, 0 to 1.</summary>
    public PartyValues Risk { get; init; } = PartyValues.Of(0.3);

    /// <summary>What the capital earns in a year, a share of it.</summary>
    [Range(0, 10)]
    public double Return { get; init; } = 0.1;

    /// <summary>The host's part of that, 0 to 1.</summary>
    [Range(0, 1)]
    public double HostShare { get; init; } = 0.4;

    /// <summary>What full protection costs a host in freedom of action, as a share of the return at risk; above 0.</summary>
    [Range(0.001, 100)]
    public double Cost { get; init; } = 0.5;
}
