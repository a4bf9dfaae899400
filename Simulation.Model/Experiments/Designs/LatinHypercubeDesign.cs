using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Randomness;

namespace Simulation.Model.Experiments.Designs;

/// <summary>
/// A Latin hypercube: each factor's axis is cut into as many even parts as there are points, and each part is met exactly once, at a random
/// place within it.
/// </summary>
[Rule("lhs", "random points that meet every part of each factor's range once (Latin hypercube)", "McKay, Beckman and Conover (1979)")]
public sealed record LatinHypercubeDesign : IDesign
{
    /// <summary>How many points.</summary>
    [Range(2, 100_000_000)]
    public int Points { get; init; } = 100;

    /// <inheritdoc/>
    public bool IsCrossed => false;

    /// <inheritdoc/>
    public string? Unmet(IReadOnlyList<Factor> factors) => null;

    /// <inheritdoc/>
    public double Count(IReadOnlyList<Factor> factors) => Points;

    /// <inheritdoc/>
    IEnumerable<double[]> IDesign.Points(IReadOnlyList<Factor> factors, ulong seed)
    {
        var streams = Enumerable
            .Range(1, factors.Count)
            .Select(factor => RandomStream.For(seed, 0, 0, 0, (ulong)factor, Purpose.Design))
            .ToArray();
        var orders = new Shuffle[factors.Count];
        for (var factor = 0; factor < orders.Length; factor++)
            orders[factor] = new Shuffle((uint)Points, streams[factor].NextBits());

        for (var point = 0u; point < Points; point++)
        {
            var places = new double[factors.Count];
            for (var factor = 0; factor < places.Length; factor++)
                places[factor] = (orders[factor][point] + streams[factor].NextDouble()) / Points;

            yield return places;
        }
    }
}
