using System.ComponentModel.DataAnnotations;
using Simulation.Model.Worlds;

namespace Simulation.Model.Institutions;

/// <summary>
/// Help for administrations that cannot carry out what their governments promised (Chayes and Chayes, 1993): it closes a part of the gap
/// between a country's <c>capacity</c> and 1. All parties pay in proportion to their payoff scale.
/// </summary>
public sealed record CapacityBuilding
{
    /// <summary>The part of every gap that is closed, 0 to 1.</summary>
    [Range(0, 1)]
    public double Effort { get; init; }

    /// <summary>What closing a whole gap of 1 costs in a period, as a share of the payoff scale of the country that is helped.</summary>
    [Range(0, 1000)]
    public double Cost { get; init; } = 0.02;

    /// <summary>The capacity of an administration that is helped: <c>c + e (1 - c)</c>, with e the effort.</summary>
    /// <param name="capacity">Its own capacity c, above 0 to 1.</param>
    public double Raise(double capacity) => capacity + (Effort * (1 - capacity));

    /// <summary>
    /// What a party pays in a period, in the world's money: its share by payoff scale S of what closing the gaps costs, <c>e k sum_j (1 -
    /// c_j) S_j S_i / sum_j S_j</c>, with e the effort and k the cost of a whole gap.
    /// </summary>
    /// <param name="game">The period.</param>
    /// <param name="party">Who pays.</param>
    /// <param name="capacities">Each party's own capacity c, above 0 to 1.</param>
    public double CostTo(StageGame game, int party, ReadOnlySpan<double> capacities)
    {
        if (Effort == 0)
            return 0;

        var gaps = 0.0;
        var all = 0.0;
        for (var other = 0; other < capacities.Length; other++)
        {
            gaps += (1 - capacities[other]) * game.Scale(other);
            all += game.Scale(other);
        }

        return Effort * Cost * gaps * game.Scale(party) / all;
    }
}
