using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Games.Projects;

namespace Simulation.Model.Worlds.Project;

/// <summary>
/// A lumpy club good, such as a space station or a weather service: it runs in a period if what is paid in covers what it costs (Bagnoli
/// and Lipman, 1989). Each party is assessed a share of the budget and chooses how much of it to pay. Costs overrun, so the budget is the
/// sum that is worth most to all together: <c>S* = argmax P(S) sum v - S</c>, P(S) the probability that S suffices.
/// </summary>
[Rule(
    "project",
    "a lumpy joint project that runs if the shares paid cover its uncertain cost",
    "Bagnoli and Lipman (1989); Buchanan (1965)"
)]
public sealed record ProjectDefinition : IWorldDefinition
{
    /// <summary>What the project costs in a year at the median (K), above 0, billion US$.</summary>
    [Required, Range(1e-9, 1e9)]
    public required double Cost { get; init; }

    /// <summary>What the project is worth to each party in a year (v), billion US$.</summary>
    [Required]
    public required PartyValues Value { get; init; }

    /// <summary>How the budget is assessed.</summary>
    public CostSharingRule Sharing { get; init; } = CostSharingRule.Benefit;

    /// <summary>The sizes by which the budget is assessed under the rule <c>size</c>.</summary>
    public PartyValues? Size { get; init; }

    /// <summary>How much of the project's worth a party that pays nothing misses (e), 0 (a public good) to 1 (a club good).</summary>
    [Range(0, 1)]
    public double Excludability { get; init; } = 1;

    /// <summary>
    /// Whether everyone gets its money back in a period in which the project does not run, which takes the risk out of paying (Bagnoli and
    /// Lipman, 1989).
    /// </summary>
    public bool Refund { get; init; }

    /// <summary>
    /// Standard deviation of the logarithm of the cost (Flyvbjerg, Bruzelius and Rothengatter, 2003, on overruns); 0 is certain.
    /// </summary>
    [Range(0, 2)]
    public double Overrun { get; init; } = 0.2;

    /// <summary>Years in a period.</summary>
    [Range(1, 100)]
    public int StepYears { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public bool NeedsCountryData => PartyValues.NeedData(Value, Size);

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        var value = Value.Read("world.value", context);
        var size = Size?.ReadPositive("world.size", context);
        if (Sharing == CostSharingRule.Size && Size is null)
            context.Problems.Add("world.sharing", "sharing by size needs the sizes: add size, such as size: { by: gdp }.");
        if (Sharing != CostSharingRule.Size && Size is not null)
            context.Problems.Add("world.size", "these sizes are used by sharing: size only; leave them out or choose it.");
        if (Sharing == CostSharingRule.Shapley && context.Parties.Count > 20)
            context.Problems.Add(
                "world.sharing",
                $"Shapley shares look at every coalition, so at most 20 parties; found {context.Parties.Count}. Share by benefit or size."
            );
        if (value is null || !context.Problems.IsEmpty)
            return null;

        var payment = new Payment(1 / (1 + context.PrivateLeverage), Refund);
        var budget = new UncertainCost(Cost, Overrun).BestBudget(value.Sum(), payment);
        if (budget <= 0)
        {
            context.Problems.Add(
                "world.cost",
                $"the project costs {Cost} a year and is worth {value.Sum()} to all parties together, so nobody would want it: lower the "
                    + $"cost or raise the values."
            );
            return null;
        }

        var sharing = new CostSharing(value, budget);
        var shares = Sharing switch
        {
            CostSharingRule.Equal => sharing.Equal(),
            CostSharingRule.Size => sharing.Proportional(size!),
            CostSharingRule.Shapley => sharing.Shapley(),
            _ => sharing.Proportional(value),
        };
        return new ProjectWorld(
            new ProjectGame(new UncertainCost(Cost, Overrun), value, shares, Excludability, payment, StepYears),
            PartySizes.With("budget", shares, context),
            StepYears
        );
    }
}

/// <summary>How a joint budget is assessed.</summary>
public enum CostSharingRule
{
    /// <summary>The same for all.</summary>
    Equal,

    /// <summary>In proportion to what the project is worth to each (Lindahl).</summary>
    Benefit,

    /// <summary>In proportion to a size, such as gross domestic product.</summary>
    Size,

    /// <summary>What leaves each its Shapley value (Shapley, 1953).</summary>
    Shapley,
}
