using Simulation.Model.Catalogs;

namespace Simulation.Model.Experiments.Designs;

/// <summary>The first level of all factors together, then the second, and so on: settings that belong together move together.</summary>
[Rule("list", "the factors' levels side by side, first with first, second with second", "this project")]
public sealed record ListDesign : IDesign
{
    /// <inheritdoc/>
    public bool IsCrossed => false;

    /// <inheritdoc/>
    public string? Unmet(IReadOnlyList<Factor> factors) =>
        Levels.Missing("list", factors)
        ?? (
            factors.Select(factor => factor.Values.Count).Distinct().Count() > 1
                ? $"in a list all factors have as many levels; here are {string.Join(", ", factors.Select(factor => factor.Values.Count))}"
                    + $". Complete the lists, or take the design 'grid'."
                : null
        );

    /// <inheritdoc/>
    public double Count(IReadOnlyList<Factor> factors) => factors.Count == 0 ? 0 : factors[0].Values.Count;

    /// <inheritdoc/>
    public IEnumerable<double[]> Points(IReadOnlyList<Factor> factors, ulong seed)
    {
        for (var point = 0; point < Count(factors); point++)
            yield return [.. factors.Select(factor => Levels.PlaceOf(point, factor))];
    }
}
