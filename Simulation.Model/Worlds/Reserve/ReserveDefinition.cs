using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Games.Reserves;

namespace Simulation.Model.Worlds.Reserve;

/// <summary>
/// A common reserve against bad harvests or disasters (Borch, 1962): each party pools a share of its harvest's ups and downs, giving in
/// good years and taking in bad ones. Pooling everything is worth <c>(A/2) s^2 (1 - rho)(n - 1)/n</c> to each; giving hurts most in a good
/// year (Coate and Ravallion, 1993), which is when exports are banned.
/// </summary>
[Rule("reserve", "a pool of harvests or disaster funds that shares good and bad years", "Borch (1962); Coate and Ravallion (1993)")]
public sealed record ReserveDefinition : IWorldDefinition
{
    /// <summary>What each party's harvest (or what is insured) is worth in a mean year, billion US$.</summary>
    [Required]
    public required PartyValues Harvest { get; init; }

    /// <summary>Standard deviation of each party's harvest, as a share of the mean year's.</summary>
    public PartyValues Variation { get; init; } = PartyValues.Of(0.1);

    /// <summary>Correlation of any two harvests (rho), 0 to 1.</summary>
    [Range(0, 1)]
    public double Correlation { get; init; } = 0.2;

    /// <summary>Relative aversion to risk on the harvest.</summary>
    [Range(0, 50)]
    public double RiskAversion { get; init; } = 3;

    /// <summary>
    /// What pooling everything costs in stores, transport and politics, as a share of the gain from pooling (k): <c>(k/2) gain x^2</c>,
    /// above 0.
    /// </summary>
    [Range(1e-6, 100)]
    public double Cost { get; init; } = 0.5;

    /// <summary>
    /// How much dearer pooling is in a year one standard deviation better than the mean: the pull of an export ban, relative.
    /// </summary>
    [Range(0, 10)]
    public double Temptation { get; init; } = 1;

    /// <summary>Years in a period.</summary>
    [Range(1, 100)]
    public int StepYears { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public bool NeedsCountryData => PartyValues.NeedData(Harvest, Variation);

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        var harvest = Harvest.ReadPositive("world.harvest", context);
        var variation = Variation.ReadPositive("world.variation", context);
        if (harvest is null || variation is null)
            return null;

        var n = harvest.Length;
        double[] gain =
        [
            .. Enumerable
                .Range(0, n)
                .Select(i => StepYears * harvest[i] * new RiskPool(n, variation[i] * variation[i], Correlation).Gain(RiskAversion)),
        ];
        if (gain.All(one => one == 0))
        {
            context.Problems.Add(
                "world",
                $"pooling is worth nothing with a correlation of {Correlation} and a risk aversion of {RiskAversion}: "
                    + $"lower the one or raise the other."
            );
            return null;
        }

        var cost = Cost / (1 + context.PrivateLeverage);
        return new ReserveWorld(
            new Harvests(context.Parties, harvest, variation, Correlation),
            gain,
            cost,
            Temptation,
            PartySizes.With("harvest", harvest, context),
            StepYears
        );
    }
}
