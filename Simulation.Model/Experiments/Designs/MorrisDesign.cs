using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Randomness;

namespace Simulation.Model.Experiments.Designs;

/// <summary>
/// Trajectories through a grid of <see cref="Levels"/> places a factor: from a random corner each factor is moved once, in random order, by
/// <see cref="Step"/>. For elementary effects, which tell at few runs which factors matter.
/// </summary>
[Rule("morris", "random trajectories that move one factor after the other (elementary effects)", "Morris (1991)")]
public sealed record MorrisDesign : IDesign
{
    private const int MostLevels = 1000;

    /// <summary>How many trajectories.</summary>
    [Range(2, 1_000_000)]
    public int Trajectories { get; init; } = 20;

    /// <summary>How many places each factor's axis has, p: an even number, and a multiple of the length of each list of levels.</summary>
    [Range(2, MostLevels)]
    public int Levels { get; init; } = 4;

    /// <summary>How far a factor is moved along its axis: p / (2 (p - 1)), by which all places are equally likely.</summary>
    internal double Step => Levels / (2.0 * (Levels - 1));

    /// <inheritdoc/>
    public bool IsCrossed => false;

    /// <inheritdoc/>
    public string? Unmet(IReadOnlyList<Factor> factors)
    {
        if (Levels % 2 != 0)
            return $"the design 'morris' needs an even number of levels; found {Levels}.";

        // Otherwise some levels of a list would be met more often than others, and some perhaps never.
        var lists = factors.Where(factor => !factor.IsRange).Select(factor => factor.Values.Count).Distinct().Order().ToList();
        if (Fits(Levels))
            return null;

        var fitting = Enumerable.Range(1, MostLevels / 2).Select(half => 2 * half).FirstOrDefault(Fits);
        return $"the design 'morris' needs a number of levels that is a multiple of each list's length ({string.Join(", ", lists)}); found "
            + $"{Levels}. {(fitting > 0 ? $"Take {fitting}" : "Take shorter lists")}.";

        bool Fits(int levels) => lists.TrueForAll(length => levels % length == 0);
    }

    /// <inheritdoc/>
    public double Count(IReadOnlyList<Factor> factors) => Trajectories * (factors.Count + 1.0);

    /// <inheritdoc/>
    public IEnumerable<double[]> Points(IReadOnlyList<Factor> factors, ulong seed)
    {
        for (var trajectory = 0; trajectory < Trajectories; trajectory++)
        {
            var stream = RandomStream.For(seed, trajectory, 0, 0, 0, Purpose.Design);
            var order = new Shuffle((uint)factors.Count, stream.NextBits());
            var levels = new int[factors.Count];
            for (var factor = 0; factor < levels.Length; factor++)
                levels[factor] = (int)(stream.NextDouble() * Levels);

            yield return Places(levels);
            for (var move = 0u; move < levels.Length; move++)
            {
                var factor = order[move];
                levels[factor] = (levels[factor] + (Levels / 2)) % Levels;
                yield return Places(levels);
            }
        }
    }

    private double[] Places(int[] levels) => [.. levels.Select(level => level / (Levels - 1.0))];
}
