using Simulation.Model.Catalogs;

namespace Simulation.Model.Experiments.Designs;

/// <summary>Every level of each factor with every level of all others; the last factor moves fastest.</summary>
[Rule("grid", "every level of each factor with every level of the others", "Fisher (1935)")]
public sealed record GridDesign : IDesign
{
    private const long MostPoints = 100_000;

    /// <inheritdoc/>
    public bool IsCrossed => true;

    /// <inheritdoc/>
    public string? Unmet(IReadOnlyList<int> levels)
    {
        var points = levels.Aggregate(1.0, (product, count) => product * count);
        return points > MostPoints ? $"the grid has {points:N0} points; at most {MostPoints:N0} can be run. Leave out levels or factors." : null;
    }

    /// <inheritdoc/>
    public IEnumerable<int[]> Points(IReadOnlyList<int> levels)
    {
        var point = new int[levels.Count];
        while (true)
        {
            yield return (int[])point.Clone();
            var factor = levels.Count - 1;
            while (factor >= 0 && ++point[factor] == levels[factor])
                point[factor--] = 0;

            if (factor < 0)
                yield break;
        }
    }
}
