using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Worlds.Research;

/// <summary>
/// Pre-competitive research among national champions that then compete (d'Aspremont and Jacquemin, 1988; Kamien, Muller and Zang, 1992):
/// inverse demand <c>P = a - b Q</c>, unit cost <c>A - x_i - beta sum x_j</c>, research cost <c>gamma_i x_i^2/2</c>, of which private
/// partners pay a part. Deciding research together raises it if and only if the spillover beta is above 1/2.
/// </summary>
[Rule(
    "research",
    "research with spillovers among champions that compete afterwards",
    "d'Aspremont and Jacquemin (1988); Kamien, Muller and Zang (1992)"
)]
public sealed record ResearchDefinition : IWorldDefinition
{
    /// <summary>What share of others' research one gains (beta), 0 to 1.</summary>
    [Required, Range(0, 1)]
    public required double Spillover { get; init; }

    /// <summary>The price at which nobody buys (a), above the unit cost, US$.</summary>
    [Range(1e-9, 1e9)]
    public double Demand { get; init; } = 100;

    /// <summary>What a unit costs without research (A), US$.</summary>
    [Range(0, 1e9)]
    public double UnitCost { get; init; } = 60;

    /// <summary>How fast the price falls with output (b), US$ per billion units.</summary>
    [Range(1e-9, 1e9)]
    public double Slope { get; init; } = 10;

    /// <summary>The slope of each party's marginal cost of research (gamma), billion US$ for a dollar off the unit cost, squared.</summary>
    public PartyValues ResearchCost { get; init; } = PartyValues.Of(1);

    /// <summary>Years in a period.</summary>
    [Range(1, 100)]
    public int StepYears { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public bool NeedsCountryData => PartyValues.NeedData(ResearchCost);

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        if (UnitCost >= Demand)
            context.Problems.Add(
                "world.unitCost",
                $"a unit costs {UnitCost} and nobody pays more than {Demand} (demand): lower the cost or raise demand."
            );

        var cost = ResearchCost.ReadPositive("world.researchCost", context);
        if (cost is null || !context.Problems.IsEmpty)
            return null;

        var publicCost = cost.Select(gamma => gamma / (1 + context.PrivateLeverage)).ToArray();
        var game = new ResearchGame(Demand - UnitCost, UnitCost, Slope, publicCost, Spillover, StepYears);
        if (!game.IsConcave || game.Output(JointSurplus.Nash(game)).Min() <= 0 || game.Output(JointSurplus.Cooperative(game)).Min() <= 0)
        {
            context.Problems.Add(
                "world.researchCost",
                "research is so cheap for some that it pays without end or drives others out of the market: raise researchCost or slope, "
                    + "or lower the private leverage."
            );
            return null;
        }

        return new ResearchWorld(game, PartySizes.With("research", JointSurplus.Nash(game), context), StepYears);
    }
}
