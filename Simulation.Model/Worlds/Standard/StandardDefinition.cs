using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;

namespace Simulation.Model.Worlds.Standard;

/// <summary>
/// A new technical standard beside an old one (Farrell and Saloner, 1985; Katz and Shapiro, 1985): each party decides how much of its
/// networks to run on it. It pays for a party whose own worth and whose partners on the new standard outweigh what the move costs a year
/// and the partners left behind, so adoption tips (Granovetter, 1978): nobody moves alone, and once all have, nobody goes back.
/// </summary>
[Rule(
    "standard",
    "a technical standard whose worth grows with the others who use it, and tips",
    "Farrell and Saloner (1985); Katz and Shapiro (1985); Granovetter (1978)"
)]
public sealed record StandardDefinition : IWorldDefinition
{
    /// <summary>
    /// What the new standard is worth to each party by itself, compared with the old one, in a year, billion US$; may be negative.
    /// </summary>
    public PartyValues Worth { get; init; } = PartyValues.Of(0);

    /// <summary>What it is worth to each party in a year that all its partners are on the same standard (g), billion US$.</summary>
    [Required]
    public required PartyValues NetworkGain { get; init; }

    /// <summary>What moving all its networks costs each party, in each of the years over which it is written off, billion US$.</summary>
    public PartyValues Switching { get; init; } = PartyValues.Of(0);

    /// <summary>How much each party counts as a partner, such as its internet users.</summary>
    public PartyValues Size { get; init; } = PartyValues.Of(1);

    /// <summary>The share of each party's networks that is on the new standard in any case, 0 to 1.</summary>
    public PartyValues Initial { get; init; } = PartyValues.Of(0);

    /// <summary>Years in a period.</summary>
    [Range(1, 100)]
    public int StepYears { get; init; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => [];

    /// <inheritdoc/>
    public bool NeedsCountryData => PartyValues.NeedData(Worth, NetworkGain, Switching, Size, Initial);

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        var worth = Worth.Read("world.worth", context, double.MinValue);
        var gain = NetworkGain.Read("world.networkGain", context);
        var switching = Switching.Read("world.switching", context);
        var size = Size.ReadPositive("world.size", context);
        var initial = Initial.Read("world.initial", context);
        for (var party = 0; initial is not null && party < initial.Length; party++)
        {
            if (initial[party] > 1)
                context.Problems.Add(
                    "world.initial",
                    $"expected a share of 0 to 1 for {context.Parties[party].Code}; found {initial[party]}."
                );
        }

        if (worth is null || gain is null || switching is null || size is null || initial is null || !context.Problems.IsEmpty)
            return null;

        double[] cost = [.. switching.Select(one => one / (1 + context.PrivateLeverage))];
        return new StandardWorld(
            new StandardGame(new Networks(worth, gain, cost, size), initial, StepYears),
            PartySizes.With("users", size, context),
            StepYears
        );
    }
}
