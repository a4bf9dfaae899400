using Simulation.Model.Catalogs;

namespace Simulation.Model.Experiments.Designs;

/// <summary>The first level of all factors together, then the second, and so on: settings that belong together move together.</summary>
[Rule("list", "the factors' levels side by side, first with first, second with second", "this project")]
public sealed record ListDesign : IDesign
{
    /// <inheritdoc/>
    public bool IsCrossed => false;

    /// <inheritdoc/>
    public string? Unmet(IReadOnlyList<int> levels) => levels.Distinct().Count() > 1
        ? $"in a list all factors have as many levels; here are {string.Join(", ", levels)}. Complete the lists, or take the design 'grid'."
        : null;

    /// <inheritdoc/>
    public IEnumerable<int[]> Points(IReadOnlyList<int> levels)
    {
        for (var point = 0; point < (levels.Count == 0 ? 0 : levels[0]); point++)
            yield return [.. levels.Select(_ => point)];
    }
}
